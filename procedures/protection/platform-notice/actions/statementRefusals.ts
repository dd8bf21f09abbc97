import type { Refusal } from "#law";
import { refuse } from "../../../refuse.ts";
import type { Statement } from "../facts.ts";
import type { NoticeState } from "../frame.ts";
import { linesIn, writtenLines } from "../lineRange.ts";
import { house, law } from "../refusals.ts";

/** Why a step of a statement is refused. */

export function notItsOwn({ facts }: NoticeState, seller: string, lines: string): Refusal | undefined {
  const all = facts.lines ?? [];
  const foreign = (linesIn(lines, all.length) ?? []).filter((number) => all[number - 1]?.seller !== seller);
  if (foreign.length === 0) return undefined;
  return refuse(
    "not-the-sellers-lines",
    [`第${writtenLines(foreign)}件不是${seller}的商品。`, `Lines ${writtenLines(foreign)} are not sold by ${seller}.`],
    ["请核对经营者名称（与通知所列一致）和序号。", "Check the seller's name, as the notice has it, and the numbers."],
    law("43"),
  );
}

export function noStatement(): Refusal {
  return refuse(
    "no-statement-to-pass-on",
    ["没有待转送投诉人的声明。", "No statement waits to be passed on."],
    ["请先登记声明。", "Record a statement first."],
    law("43"),
  );
}

export function beforeStatement({ receivedOn }: Statement, on: string): Refusal {
  return refuse(
    "reached-before-made",
    [
      `到达日期（${on}）早于收到声明的日期（${receivedOn}）。`,
      `It reached the complainant (${on}) before it came in (${receivedOn}).`,
    ],
    ["请核对日期。", "Check the day."],
    house,
  );
}

export function noneReached(): Refusal {
  return refuse(
    "no-statement-reached",
    ["没有已到达投诉人、仍在等待期内的声明。", "No statement has reached the complainant and still waits."],
    ["请先登记声明到达投诉人。", "Record that it reached the complainant first."],
    law("43"),
  );
}

export function tooLate(due: string): Refusal {
  return refuse(
    "news-too-late",
    [
      `声明到达投诉人后十五日内（至${due}）未收到投诉或者起诉的通知，应当终止措施。`,
      `Within the fifteen days after the statement reached the complainant (until ${due}) no complaint or suit was told: the measures end.`,
    ],
    [
      "请终止措施；投诉、起诉的结果另行处理。",
      "End the measures; what the complaint or suit brings is another matter.",
    ],
    law("43"),
  );
}

export function nothingOver(ends: readonly string[]): Refusal {
  const next = [...ends].sort()[0];
  return refuse(
    "fifteen-days-run",
    next === undefined
      ? ["没有等待期届满的声明。", "Of no statement the fifteen days are over."]
      : [`最早的等待期至${next}。`, `The first of the periods runs until ${next}.`],
    ["请等待十五日届满。", "Wait until the fifteen days are over."],
    law("43"),
  );
}

export function noComplaint(): Refusal {
  return refuse(
    "no-complaint-open",
    ["没有等待结果的投诉或者起诉。", "No complaint or suit waits for its result."],
    ["请先登记投诉或者起诉。", "Record the complaint or suit first."],
    law("43"),
  );
}
