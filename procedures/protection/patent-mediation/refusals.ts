import type { Citation, IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";

/** Refusals that several steps share. */

export const house = cite("house", "1");
export const measures = (article: string): Citation => cite("patent-measures", article);

export function inFuture(what: readonly [string, string], on: IsoDate, today: IsoDate): Refusal {
  return refuse(
    "day-in-the-future",
    [
      `${what[0]}（${on}）晚于办理日期（${today}）。`,
      `The ${what[1]} (${on}) lies after the day of this act (${today}).`,
    ],
    ["请核对日期。", "Check the day."],
    house,
  );
}

export function noSuchParty(id: string): Refusal {
  return refuse(
    "no-such-party",
    [`本案没有当事人“${id}”。`, `This case has no party "${id}".`],
    ["请从当事人中选择。", "Choose one of the parties."],
    house,
  );
}

export function notYourPart(name: string): Refusal {
  return refuse(
    "not-your-part",
    [`只能由${name}本人或者承办人登记。`, `Only ${name} itself or an officer may enter this.`],
    ["请以本方当事人身份提交。", "Enter it for your own side."],
    house,
  );
}
