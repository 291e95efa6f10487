import type { components } from "./schema";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

export type Amplification = Schema<"Amplification">;
export type Attention = Schema<"AttentionReport">;
export type AttentionShare = Attention["items"][number];
export type Departments = Schema<"DepartmentsReport">;
export type Force = Schema<"ForceReport">;
export type Passage = Schema<"SharedPassage">;
export type Department = Schema<"DepartmentRole">;
export type Explained = Schema<"IndicatorExplanation">;
export type Fulfilment = Schema<"FulfilmentReport">;
export type Pair = Schema<"FulfilmentPair">;
export type Hit = Schema<"SearchHit">;
export type Indicator = Schema<"IndicatorOverview">;
export type Listed = Schema<"DocumentSummary">;
export type Paper = Schema<"PolicyDocument">;
export type Region = Schema<"Region">;
export type RegionHeld = Schema<"RegionOverview">;
export type Found = Schema<"SearchResult">;
export type Similar = Schema<"SimilarTask">;
export type Statement = Schema<"Statement">;
export type Stated = Schema<"StatedSentence">;
export type Suggestion = Schema<"Suggestion">;
export type Tagged = Schema<"TagResult">;
export type TagAnswer = Schema<"TagAnswer">;
export type Target = Schema<"Target">;
export type Task = Schema<"PolicyTask">;
export type ThemeHeld = Schema<"ThemeOverview">;
export type Whole = Schema<"WholeDocument">;
export type Figure = Schema<"StatedFigure">;

/** The answer of /api/compare as JSON; the document describes the route's files only. */
export interface Comparison { columns: Column[]; rows: Row[]; notFound?: string[] }
export interface Column { indicator: string; label: string; year?: number | null; basis: string; period?: string | null; unit: string; heading: string; definition?: string }
export interface Row { region?: Region | null; name: string; cells: Cell[] }
export interface Cell { text: string; statements: Statement[]; plain?: number | null; why?: string | null; scoped?: Statement[] }
