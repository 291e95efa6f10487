import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { Problem } from "../api/client";

const LongWait = 1500;

/** An answer on its way: while it is awaited the last one stays, to be dimmed; where it fails nothing of it is left. */
export interface Answer<T> {
  value: ShallowRef<T | null>;
  waiting: Ref<boolean>;
  /** Whether it takes long enough to say so. */
  slow: Ref<boolean>;
  problem: ShallowRef<Problem | null>;
  again(): void;
}

/** Asks whenever the question changes; only the newest question's answer is taken, and the one before is given up. A null question clears. */
export function useAnswer<Q, T>(question: () => Q | null, ask: (question: Q, signal: AbortSignal) => Promise<T>): Answer<T> {
  const value = shallowRef<T | null>(null);
  const waiting = ref(false);
  const slow = ref(false);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | null = null;
  let timer = 0;

  async function load(asked: Q | null): Promise<void> {
    running?.abort();
    clearTimeout(timer);
    slow.value = false;
    problem.value = null;
    waiting.value = asked !== null;
    if (asked === null) {
      value.value = null;
      return;
    }
    const own = (running = new AbortController());
    timer = window.setTimeout(() => (slow.value = true), LongWait);
    try {
      const answer = await ask(asked, own.signal);
      if (own === running) value.value = answer;
    } catch (error) {
      if (own !== running || own.signal.aborted) return;
      value.value = null;
      problem.value = error instanceof Problem ? error : new Problem(String(error));
      if (!(error instanceof Problem)) console.error(error);
    } finally {
      if (own === running) {
        clearTimeout(timer);
        waiting.value = slow.value = false;
      }
    }
  }

  watch(question, (asked, before) => {
    if (JSON.stringify(asked) !== JSON.stringify(before)) void load(asked);
  });
  void load(question());
  onScopeDispose(() => {
    running?.abort();
    clearTimeout(timer);
  });
  return { value, waiting, slow, problem, again: () => void load(question()) };
}
