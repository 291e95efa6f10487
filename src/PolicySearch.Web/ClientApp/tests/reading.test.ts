import { describe, expect, it } from "vitest";
import type { Task } from "../src/api/types";
import { laidOut } from "../src/parts/layout";
import { marked } from "../src/parts/marked";
import { segments } from "../src/parts/spans";

describe("segments", () => {
  it("cuts at every end, so that a hit may lie across a figure", () => {
    expect(segments("abcdef", [{ start: 1, end: 4, what: "A" }, { start: 3, end: 5, what: "B" }])).toEqual([
      { text: "a", start: 0, what: [] }, { text: "bc", start: 1, what: ["A"] }, { text: "d", start: 3, what: ["A", "B"] },
      { text: "e", start: 4, what: ["B"] }, { text: "f", start: 5, what: [] },
    ]);
  });

  it("keeps the whole text whatever the spans say", () => {
    const text = "新建公路120公里";
    for (const [start, end] of [[0, 99], [-1, 3], [4, 4], [7, 8], [50, 60]]) {
      expect(segments(text, [{ start: start!, end: end!, what: 1 }]).map(piece => piece.text).join("")).toBe(text);
    }
  });
});

describe("laidOut", () => {
  const task = (sequence: number, ...section: string[]) => ({ sequence, section, text: "", document: "" }) as unknown as Task;
  const shown = (tasks: Task[]) => laidOut(tasks).map(line => ("heading" in line ? `${"#".repeat(line.level)} ${line.heading}` : `${line.task.sequence}`));

  it("prints a heading where it begins, and again where another stood between", () => {
    expect(shown([task(1, "一", "(一)"), task(2, "一", "(一)"), task(3, "一", "(二)"), task(4, "二"), task(5, "一", "(一)")]))
      .toEqual(["# 一", "## (一)", "1", "2", "## (二)", "3", "# 二", "4", "# 一", "## (一)", "5"]);
  });

  it("lays out tasks without any heading", () => expect(shown([task(1), task(2)])).toEqual(["1", "2"]));
});

describe("marked", () => {
  it("reads the marks of a snippet, and nothing else as HTML", () => {
    expect(marked("&lt;b&gt; <mark>放管服</mark>&amp;改革")).toEqual([{ text: "<b> ", mark: false }, { text: "放管服", mark: true }, { text: "&改革", mark: false }]);
  });
});
