import type { ActionContext } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { Clock } from "./clocks.ts";
import type { AdjudicationState } from "./frame.ts";
import { officersOf, recusalOf } from "../../assignment/standing.ts";

/** What ends with the examination of the case, however it ends. */
export const termsOfCase = [
  "acceptance",
  "correction",
  "delivery",
  "answer",
  "answer-abroad",
  "answer-copy",
  "evidence",
  "hearing-notice",
  "closing",
  "fast-track",
] as const satisfies readonly Clock[];

/** Three or a larger odd number (Measures, facts.md section 1). */
export const leastMembers = 3;

/** Why the panel cannot examine: it is not formed, is no longer odd, or a member has not declared that nothing ties them to a side. */
export function panelFault(state: AdjudicationState): Refusal | undefined {
  const { panel, declared = [] } = state.facts;
  const article = cite("patent-measures", "26");
  if (panel === undefined) {
    return refuse(
      "no-panel",
      ["合议组尚未组成。", "The panel is not formed yet."],
      ["请负责人组成合议组。", "Ask the head to form the panel."],
      article,
    );
  }
  const sitting = officersOf(state).filter(({ account }) => recusalOf(state, account) === undefined);
  if (sitting.length < leastMembers || sitting.length % 2 === 0) {
    return refuse(
      "panel-incomplete",
      [
        `合议组应当由三人以上单数组成，现有${sitting.length}人。`,
        `A panel has three members or a larger odd number; this one has ${sitting.length}.`,
      ],
      ["请负责人补充合议组成员。", "Ask the head to fill the seat."],
      article,
    );
  }
  const silent = sitting.filter(({ account }) => !declared.some((each) => each.account === account));
  if (silent.length === 0) return undefined;
  const names = silent.map(({ name }) => name);
  return refuse(
    "conflicts-not-checked",
    [
      `${names.join("、")}尚未作利益冲突声明。`,
      `${names.join(", ")} made no declaration on conflicts of interest yet.`,
    ],
    ["请先作出声明；有利害关系的，申请回避。", "Make the declaration first; whoever has a tie asks to be recused."],
    cite("house", "1"),
  );
}

/** Evidence registered or sampled must be handled before the case ends. */
export function registeredOpen({ facts }: AdjudicationState): Refusal | undefined {
  const open = (facts.registered ?? []).filter(({ handledOn }) => handledOn === undefined);
  if (open.length === 0) return undefined;
  const numbers = open.map(({ number }) => number);
  return refuse(
    "registered-evidence-open",
    [
      `登记保存的证据（${numbers.join("、")}）尚未处理。`,
      `Registered evidence is not handled yet: ${numbers.join(", ")}.`,
    ],
    ["请先处理登记保存的证据。", "Handle it first."],
    cite("penalty-law", "56"),
  );
}

/** Neither side can act on a day that is still to come. */
export function dayAhead(on: IsoDate, { today }: Pick<ActionContext, "today">): Refusal | undefined {
  if (on <= today) return undefined;
  return refuse(
    "day-in-the-future",
    [`所填日期（${on}）晚于办理日期（${today}）。`, `The day given (${on}) lies after the day of this act (${today}).`],
    ["请核对日期。", "Check the day."],
    cite("house", "1"),
  );
}

/** Once the decision is sent back by the court, it is discussed anew. */
export function lastTaken({ taken }: Pick<AdjudicationState, "taken">, action: string): number {
  return taken.findLastIndex((each) => each.action === action);
}

/** Whether the decision that stands now is published: one made anew by order of the court is published again. */
export function published(state: Pick<AdjudicationState, "taken">): boolean {
  const made = Math.max(lastTaken(state, "decide"), lastTaken(state, "decide-directly"));
  return lastTaken(state, "publish-decision") > made;
}
