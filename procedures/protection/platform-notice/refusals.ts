import type { Citation, Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { NoticeState } from "./frame.ts";
import { statesOf } from "./lineBook.ts";
import { linesIn, writtenLines } from "./lineRange.ts";
import { type LineState, lineStates } from "./names.ts";

export const house = cite("house", "1");
export const law = (article: string): Citation => cite("e-commerce-law", article);

/** Why these lines cannot be meant: the text names none, or some of them stand elsewhere than the step asks. */
export function linesFault({ facts }: NoticeState, text: string, ...wanted: readonly LineState[]): Refusal | undefined {
  return faultAmong(statesOf(facts), text, wanted);
}

/** The same where the states of the lines are known already: many ranges are looked at in one step. */
export function faultAmong(
  states: readonly LineState[],
  text: string,
  wanted: readonly LineState[],
): Refusal | undefined {
  const named = linesIn(text, states.length);
  if (named === undefined) return noSuchLines(text, states.length);
  const wrong = named.filter((line) => !wanted.includes(states[line - 1] ?? "pending"));
  return wrong.length === 0 ? undefined : standElsewhere(wrong, wanted);
}

function noSuchLines(text: string, count: number): Refusal {
  return refuse(
    "no-such-lines",
    [`“${text}”不是本通知的商品序号（1至${count}）。`, `"${text}" names no lines of this notice (1 to ${count}).`],
    ["请写作“1-300, 305”，全部写作“全部”。", 'Write "1-300, 305", or "all" for every one.'],
    house,
  );
}

function standElsewhere(wrong: readonly number[], wanted: readonly LineState[]): Refusal {
  const shown = writtenLines(wrong);
  const zh = wanted.map((state) => lineStates[state].zh).join("、");
  const en = wanted.map((state) => lineStates[state].en).join(", ");
  return refuse(
    "lines-stand-elsewhere",
    [`第${shown}件不在“${zh}”状态。`, `Lines ${shown} do not stand at: ${en}.`],
    ["请只选择处于该状态的商品。", "Choose lines that stand there."],
    house,
  );
}

export function inFuture(on: string, today: string): Refusal {
  return refuse(
    "day-in-the-future",
    [`日期（${on}）晚于办理日期（${today}）。`, `The day (${on}) lies after the day of this act (${today}).`],
    ["请核对日期。", "Check the day."],
    house,
  );
}
