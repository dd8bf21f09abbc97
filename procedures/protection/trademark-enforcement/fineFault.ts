import type { ActionContext } from "#casework";
import { formatMoney, type Refusal } from "#law";
import { refuse } from "../../refuse.ts";
import type { ApplicableRange } from "../enforcement/EnforcementLaw.ts";
import { lawOf } from "../enforcement/lawOf.ts";
import type { RespondentState } from "./frame.ts";

/** The range of the fine as the docket stands; undefined while the act or what its fine is measured by is not on it. */
export function rangeOf(state: RespondentState, { today }: Pick<ActionContext, "today">): ApplicableRange | undefined {
  return lawOf(state).fine.rangeOf(state.facts, today);
}

/** Why a fine cannot be: the act is not found, what it is measured by is not there, or it lies outside the range. */
export function fineFault(state: RespondentState, fineFen: number, context: ActionContext): Refusal | undefined {
  const { infringement } = state.facts;
  const { fine, articleOn } = lawOf(state);
  if (infringement?.found === true) {
    const notMeasured = fine.notMeasured(state.facts);
    if (notMeasured !== undefined) return notMeasured;
  }
  const applicable = rangeOf(state, context);
  if (applicable === undefined) {
    return fineFen === 0
      ? undefined
      : refuse(
          "no-infringement-no-fine",
          ["未认定违法事实成立，不得罚款。", "No breach is found, so there can be no fine."],
          ["请改为不予处罚，或者先认定违法事实。", "Propose no penalty, or record the findings first."],
          articleOn("penalty", infringement?.actUntil ?? context.today),
        );
  }
  const { range } = applicable;
  if (fineFen <= range.maxFen) return undefined;
  if (range.stopSaleOnly) {
    return refuse(
      "stop-sale-only",
      [fine.words.stopSaleOnly.zh, fine.words.stopSaleOnly.en],
      [
        "请将罚款改为零，作出不予处罚决定并责令停止销售。",
        "Set the fine to zero and decide no penalty with an order to stop the sale.",
      ],
      range.article,
    );
  }
  return refuse(
    "fine-outside-range",
    [
      `罚款${formatMoney(fineFen, "zh")}超出法定幅度（最高${formatMoney(range.maxFen, "zh")}）。`,
      `A fine of ${formatMoney(fineFen, "en")} is above the range of the law (highest: ${formatMoney(range.maxFen, "en")}).`,
    ],
    ["请在幅度内确定罚款。", "Set the fine within the range."],
    range.article,
  );
}

/** Where the sale is only stopped there is neither fine nor confiscation: no notice of a penalty, and no penalty. */
export function onlyStopSale(state: RespondentState, context: ActionContext) {
  const range = rangeOf(state, context)?.range;
  if (range?.stopSaleOnly !== true) return undefined;
  return refuse(
    "use-no-penalty",
    [
      "只能责令停止销售的，不告知、不作出行政处罚。",
      "Where only the sale is stopped, there is no penalty to give notice of or to decide.",
    ],
    [
      "请选择“决定不予处罚”，情形为不知情销售且有合法来源。",
      'Use "decide no penalty" on the ground of an unaware seller with a lawful source.',
    ],
    range.article,
  );
}
