import type { ActionContext } from "#casework";
import { formatMoney, type Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import { circumstancesOf } from "./fineRange.ts";
import type { RespondentState } from "./frame.ts";
import { applicableRange, type ApplicableRange, trademarkArticleOn } from "./lawOfTheAct.ts";

/** The range of the fine as the docket stands; undefined while infringement or its turnover is not on it. */
export function rangeOf(
  { facts }: RespondentState,
  context: Pick<ActionContext, "today">,
): ApplicableRange | undefined {
  const { infringement, turnover } = facts;
  if (infringement?.found !== true || turnover === undefined) return undefined;
  const fen = turnover.found ? turnover.totalFen : undefined;
  return applicableRange(fen, infringement.actUntil, context.today, circumstancesOf(infringement));
}

/** Why a fine cannot be: infringement is not found, its turnover is not calculated, or it lies outside the range. */
export function fineFault(state: RespondentState, fineFen: number, context: ActionContext): Refusal | undefined {
  const { infringement, turnover } = state.facts;
  if (infringement?.found === true && turnover === undefined) {
    return refuse(
      "turnover-required",
      [
        "尚未计算违法经营额，无法确定罚款幅度。",
        "The illegal turnover has not been calculated, so the range of the fine is not known.",
      ],
      [
        "请登记侵权商品的数量和价格；无法查清的，不填价格。",
        "Record the goods and their prices; leave the price out where it cannot be found.",
      ],
      cite("turnover-measures", "5"),
    );
  }
  const applicable = rangeOf(state, context);
  if (applicable === undefined) {
    return fineFen === 0
      ? undefined
      : refuse(
          "no-infringement-no-fine",
          ["未认定侵权事实成立，不得罚款。", "Infringement is not found, so there can be no fine."],
          ["请改为不予处罚，或者先认定侵权事实。", "Propose no penalty, or record the findings first."],
          trademarkArticleOn("penalty", infringement?.actUntil ?? context.today),
        );
  }
  const { range } = applicable;
  if (fineFen <= range.maxFen) return undefined;
  if (range.stopSaleOnly) {
    return refuse(
      "stop-sale-only",
      [
        "销售者不知情、能证明合法取得并说明提供者，只能责令停止销售，不得罚款。",
        "The seller did not know, shows a lawful source and names the supplier: only the sale is stopped, without a fine.",
      ],
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
