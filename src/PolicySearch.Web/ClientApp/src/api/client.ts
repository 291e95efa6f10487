import { language, t } from "../texts";
import type { paths } from "./schema";
import type { Comparison } from "./types";

/** Why the API did not answer: a sentence that a reader can act on, and what is wrong with each field. */
export class Problem extends Error {
  constructor(message: string, readonly status = 0, readonly fields: Record<string, string[]> = {}) {
    super(message);
  }
}

/** Values of a query; several of one name repeat it. Empty ones are left out. */
export type Query = URLSearchParams | Record<string, string | number | boolean | readonly (string | number)[] | undefined>;

type Got<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { "application/json": infer T } } } } } ? T : never;
export type GetPath = { [P in keyof paths]: Got<P> extends never ? never : P }[keyof paths];

/** Asks a route of the API by its path in the OpenAPI document; {…} are filled from `parts`, in order. */
export function get<P extends GetPath>(path: P, query: Query = {}, signal?: AbortSignal, ...parts: string[]): Promise<Got<P>> {
  return send<Got<P>>(address(path, query, ...parts), { signal });
}

/** Asks /api/compare, whose document describes files only. */
export const getComparison = (query: Query, signal?: AbortSignal): Promise<Comparison> => send(address("/api/compare", query), { signal });

/** Sends JSON, or a file or form as it is. */
export function write<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown, key = "", signal?: AbortSignal): Promise<T> {
  const plain = body === undefined || body instanceof FormData || body instanceof Blob;
  const headers: Record<string, string> = {};
  if (!plain) headers["Content-Type"] = "application/json";
  if (key) headers["X-Api-Key"] = key;
  return send<T>(path, { method, headers, body: plain ? (body as BodyInit | undefined) : JSON.stringify(body), signal });
}

/** The address of a route, below wherever the page is served. */
export function address(path: string, query: Query = {}, ...parts: string[]): string {
  const all = parameters(query).toString();
  const filled = parts.reduce((known, part) => known.replace(/\{\w+\}/, encodeURIComponent(part)), path);
  return filled.replace(/^\//, "") + (all ? `?${all}` : "");
}

function parameters(query: Query): URLSearchParams {
  if (query instanceof URLSearchParams) return query;
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== "") all.append(name, String(one));
  }
  return all;
}

async function send<T>(path: string, request: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, { ...request, headers: { "Accept-Language": language.value, Accept: "application/json", ...request.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(t("offline"));
  }
  const text = await answer.text();
  if (!answer.ok) throw problem(answer, text);
  return (text ? JSON.parse(text) : undefined) as T;
}

function problem(answer: Response, text: string): Problem {
  try {
    const said = JSON.parse(text) as { detail?: string; title?: string; errors?: Record<string, string[]> };
    return new Problem(said.detail ?? said.title ?? answer.statusText, answer.status, said.errors ?? {});
  } catch {
    return new Problem(t("failed", answer.status), answer.status);
  }
}
