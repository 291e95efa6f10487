import { describe, expect, it } from "vitest";
import type { Column, Indicator, Row } from "../src/api/types";
import { extent } from "../src/charts/bounds";
import { groups, shownValue } from "../src/parts/comparison";
import { alike, known } from "../src/parts/indicators";
import { band, stated } from "../src/parts/values";

const figure = (op: string, value: number, unit = "%", upper?: number, period?: string) => ({ op, value, unit, upper, period }) as never;

describe("stated", () => {
  it.each([
    [figure("~", 7), "≈7%"], [figure(">=", 19, "万吨"), "≥19万吨"], [figure("<=", 4.3), "≤4.3%"], [figure("range", 3, "个", 5), "3–5个"], [figure("=", 7, "%", undefined, "annual_average"), "年均7%"],
  ])("%o", (value, text) => expect(stated(value)).toBe(text));
});

describe("band", () => {
  it.each([
    ["左右 of a percentage", figure("~", 7), [6.5, 7.5]], ["左右 of another unit", figure("~", 100, "个"), [95, 105]], ["以上", figure(">=", 5), [5, Infinity]],
    ["以内", figure("<=", 3), [-Infinity, 3]], ["a range", figure("range", 6, "%", 6.5), [6, 6.5]], ["a bare figure", figure("=", 6), [6, 6]],
  ])("%s", (_, value, ends) => expect(band(value)).toEqual(ends));
});

describe("shownValue", () => {
  const column = { unit: "亩" } as Column;
  const row = (unit: string) => ({ cells: [{ text: "", statements: [{ target: figure("=", 3, unit) }] }] }) as unknown as Row;
  it("puts a multiple into the column's unit", () => expect(shownValue(row("万亩"), 0, column)?.value).toBe(30_000));
  it("draws nothing of another unit", () => expect(shownValue(row("公里"), 0, column)).toBeNull());
});

describe("extent", () => {
  it("leaves air around all bounds and is not led by open ends", () => {
    const { min, max } = extent([{ value: 6, low: 6, high: Infinity }, { value: 8, low: 7.5, high: 8.5 }]);
    expect(min).toBeLessThan(6);
    expect(max).toBeGreaterThan(8.5);
    expect(max).toBeLessThan(12);
  });
});

describe("groups", () => {
  it("joins neighbours of one indicator", () => {
    const columns = ["a", "a", "b"].map(indicator => ({ indicator, label: indicator })) as Column[];
    expect(groups(columns).map(group => group.columns.length)).toEqual([2, 1]);
  });
});

describe("indicators", () => {
  const all = [{ indicator: "gdp_growth", name: "地区生产总值增速", en: "GDP growth" }, { indicator: "grain_output", name: "粮食产量", en: "Grain output" }] as Indicator[];
  it.each(["地区生产总值增速", "gdp_growth", "gdp GROWTH"])("%s is known", name => expect(known(name, all)?.indicator).toBe("gdp_growth"));
  it("an unknown name is not taken, and the nearest are offered", () => {
    expect(known("生产总值增长率", all)).toBeUndefined();
    expect(alike("生产总值增长率", all).map(one => one.indicator)).toEqual(["gdp_growth"]);
    expect(alike("火星探测", all)).toEqual([]);
  });
});
