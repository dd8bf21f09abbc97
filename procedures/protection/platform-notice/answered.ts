import type { Outcome } from "./facts.ts";
import { linesIn, writtenLines } from "./lineRange.ts";
import { answers, measures, refusalReasons } from "./names.ts";

type Answer = keyof typeof answers;
type Measure = keyof typeof measures;
type Reason = keyof typeof refusalReasons;

/** What the platform answers to some lines. */
export interface AnswerRow {
  readonly lines: string;
  readonly answer: Answer;
  readonly measure?: Measure | undefined;
  readonly reason?: Reason | undefined;
  readonly note?: string | undefined;
}

/**
 * Answers pasted from a table, one a row: "number, result, note". The result is a measure ("删除"), a reason of refusal
 * ("没有初步证据" in its words) or the answer itself, in Chinese, in English or by its key. Rows alike are drawn together.
 */
export function pastedAnswers(text: string): {
  readonly rows: readonly AnswerRow[];
  readonly faulty: readonly number[];
} {
  const alike = new Map<string, Alike>();
  const faulty: number[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === "") continue;
    const [number = "", result = "", note = ""] = (raw.includes("\t") ? raw.split("\t") : raw.split(/[,，]/)).map(
      (cell) => cell.trim(),
    );
    const row = resultOf(result);
    if (!/^\d{1,6}$/.test(number) || row === undefined) {
      faulty.push(at + 1);
      continue;
    }
    const whole = note === "" ? row : { ...row, note };
    const key = JSON.stringify(whole);
    const found: Alike = alike.get(key) ?? { row: whole, lines: [] };
    found.lines.push(Number(number));
    alike.set(key, found);
  }
  const rows = [...alike.values()].map(({ row, lines }) => ({ ...row, lines: lines.join(", ") }));
  return { rows, faulty };
}

interface Alike {
  readonly row: Omit<AnswerRow, "lines">;
  readonly lines: number[];
}

function resultOf(word: string): Omit<AnswerRow, "lines" | "note"> | undefined {
  const measure = keyOf(measures, word);
  if (measure !== undefined) return { answer: "removed", measure };
  const reason = keyOf(refusalReasons, word);
  if (reason !== undefined) return { answer: "refused", reason };
  const answer = keyOf(answers, word);
  return answer === undefined ? undefined : { answer };
}

function keyOf<K extends string>(
  names: Readonly<Record<K, { readonly zh: string; readonly en: string }>>,
  word: string,
): K | undefined {
  const wanted = word.toLowerCase();
  return (Object.keys(names) as K[]).find(
    (key) => key === wanted || names[key].zh === word || names[key].en.toLowerCase() === wanted,
  );
}

/** The entry that an answer leaves. `count`: the lines of the notice. */
export function outcomeOf(
  { lines, answer, measure, reason, note }: AnswerRow,
  count: number,
  by: { readonly by: string; readonly on: Outcome["on"] },
): Outcome {
  return {
    lines: writtenLines(linesIn(lines, count) ?? []),
    state: answer,
    ...(answer === "removed" && { measure: measure ?? "delete" }),
    ...(answer === "refused" && { reason: reason ?? "other" }),
    ...(note !== undefined && { note }),
    ...by,
  };
}
