import { afterEach, describe, expect, it, vi } from "vitest";
import { effectScope, nextTick, ref } from "vue";
import { address, get, Problem } from "../src/api/client";
import { useAnswer, type Answer } from "../src/parts/useAnswer";

afterEach(() => vi.unstubAllGlobals());

describe("address", () => {
  it("repeats what has several values and leaves out what has none", () =>
    expect(address("/api/compare", { indicator: ["a", "b"], region: "", year: undefined })).toBe("api/compare?indicator=a&indicator=b"));
  it("fills the places of a path", () => expect(address("/api/documents/{id}", {}, "a/b")).toBe("api/documents/a%2Fb"));
});

describe("get", () => {
  const answers = (status: number, body: string) => vi.stubGlobal("fetch", vi.fn(() => Promise.resolve(new Response(body, { status }))));

  it("tells a problem by its fields", async () => {
    answers(400, JSON.stringify({ detail: "outside", errors: { year: ["outside"] } }));
    await expect(get("/api/search")).rejects.toMatchObject({ message: "outside", status: 400, fields: { year: ["outside"] } });
  });
  it("tells an answer that is no JSON", async () => {
    answers(502, "<html>");
    await expect(get("/api/search")).rejects.toBeInstanceOf(Problem);
  });
  it("tells a server that is gone", async () => {
    vi.stubGlobal("fetch", vi.fn(() => Promise.reject(new TypeError("Failed to fetch"))));
    await expect(get("/api/search")).rejects.toMatchObject({ status: 0 });
  });
});

describe("useAnswer", () => {
  function asking() {
    const question = ref<string | null>(null);
    const waiting: { question: string; signal: AbortSignal; answer(value: string): void; fail(error: Error): void }[] = [];
    const scope = effectScope();
    const answer = scope.run(() => useAnswer(() => question.value, (asked, signal) => new Promise<string>((resolve, reject) => {
      waiting.push({ question: asked, signal, answer: resolve, fail: reject });
    }))) as Answer<string>;
    return { question, waiting, answer, scope };
  }
  const settle = async () => { for (let turn = 0; turn < 5; turn++) await nextTick(); };

  it("takes the newest question's answer, whichever comes last", async () => {
    const { question, waiting, answer } = asking();
    question.value = "a";
    await nextTick();
    question.value = "ab";
    await nextTick();
    expect(waiting[0]!.signal.aborted).toBe(true);
    waiting[1]!.answer("of ab");
    waiting[0]!.answer("of a");
    await settle();
    expect(answer.value.value).toBe("of ab");
    expect(answer.waiting.value).toBe(false);
  });

  it("keeps the last answer while the next is awaited, and nothing of it where that fails", async () => {
    const { question, waiting, answer } = asking();
    question.value = "a";
    await nextTick();
    waiting[0]!.answer("of a");
    await settle();
    question.value = "b";
    await nextTick();
    expect([answer.value.value, answer.waiting.value]).toEqual(["of a", true]);
    waiting[1]!.fail(new Problem("no"));
    await settle();
    expect([answer.value.value, answer.problem.value?.message, answer.waiting.value]).toEqual([null, "no", false]);
  });

  it("gives up what is awaited when its view goes", async () => {
    const { question, waiting, scope } = asking();
    question.value = "a";
    await nextTick();
    scope.stop();
    expect(waiting[0]!.signal.aborted).toBe(true);
  });
});
