import type { ActionContext } from "#casework";
import { type Citation, type Fen, figureOn, formatMoney, type IsoDate, multiplyFen, type Refusal } from "#law";
import { evaluate } from "#rules";
import { cite, figures } from "#statutes";
import { discretionFacts } from "../../customs/discretion.ts";
import { discretionOrderIn, discretionTableIn, gaveWay } from "../../customs/discretionOrder.ts";
import { type FineBand, fineOnGoods, liesIn } from "../../customs/fineBand.ts";
import { refuse } from "../../refuse.ts";
import { earlierOf } from "./earlierPenalties.ts";
import type { DetentionState } from "./frame.ts";
import { unitsOf } from "./goodsOfCase.ts";
import { noValue, wholeValue } from "./goodsValue.ts";
import type { ProposalInput } from "./proposalForm.ts";

/** What the benchmarks ask of the case today: the moment is the decision, so that a case opened before them follows them. */
function factsOfCase(state: DetentionState, penalties: readonly IsoDate[], today: IsoDate) {
  const { admission } = state.facts;
  const admittedAndAbandoned =
    admission !== undefined && admission.admits && admission.abandons && admission.handedOver;
  const valueFen = wholeValue(state) ?? 0;
  return discretionFacts({ pieces: unitsOf(state), valueFen, admittedAndAbandoned, penalties }, today);
}

/** What they answer, put on the docket with the articles that gave way to the one that decided. */
export function decidedDiscretion(state: DetentionState, penalties: readonly IsoDate[], context: ActionContext) {
  const table = discretionTableIn(discretionOrderIn(context));
  const decision = context.decide(table, factsOfCase(state, penalties, context.today), context.today);
  const { outcome, row, article } = decision;
  const others = gaveWay(decision);
  // Where the order alone decides, the answer is no surer than the order.
  const confidence = others.length > 0 ? ("unverified" as const) : decision.confidence;
  return { outcome, row, article, confidence, gaveWay: others };
}

/** Why a proposal cannot stand beside the benchmarks and the law; article 8 is a "may": both ways are open. */
export function proposalFault(
  state: DetentionState,
  input: ProposalInput,
  context: ActionContext,
): Refusal | undefined {
  const { today } = context;
  const valueFen = wholeValue(state);
  if (valueFen === undefined) return noValue();
  const table = discretionTableIn(discretionOrderIn(context));
  const asked = evaluate(table, factsOfCase(state, earlierOf(state, input.otherPenalties, context), today), today);
  if (asked.kind === "missing") throw new RangeError(`the table needs ${asked.missing.join(", ")}`);
  const { outcome, article } = asked;
  if (!input.punish) return outcome === "heavier" || outcome === "by-tier" ? mayNotSpare(article) : undefined;
  if (outcome === "no-penalty") return mustSpare(article);
  const { tier, fineFen, outsideBand } = input;
  if (tier === undefined || fineFen === undefined) return tierMissing();
  if (outcome === "heavier" && tier !== "heavier") return mustBeHeavier(article);
  const band = fineOnGoods(tier, valueFen, today);
  return aboveTheLaw(fineFen, valueFen, today) ?? (outsideBand === undefined ? bandFault(fineFen, band) : undefined);
}

/** Thirty per cent of the goods' value: asked of the proposal, and again when the head decides. */
export function aboveTheLaw(fineFen: Fen, valueFen: Fen, today: IsoDate): Refusal | undefined {
  const most = multiplyFen(valueFen, figureOn(figures["customs-fine-share"], today).value / 100);
  if (fineFen <= most) return undefined;
  return refuse(
    "fine-above-the-law",
    [
      `罚款超过法定上限${formatMoney(most, "zh")}（货物价值的百分之三十）。`,
      `The fine is above the highest that the law allows, ${formatMoney(most, "en")} (30 per cent of the value).`,
    ],
    ["请在法定上限以内确定。", "Stay within it."],
    cite("customs-penalty-regulations", "25.1"),
  );
}

function bandFault(fineFen: Fen, band: FineBand): Refusal | undefined {
  if (liesIn(band, fineFen)) return undefined;
  const { minFen, maxFen, closed } = band;
  const until = closed ? { zh: "不超过", en: "up to" } : { zh: "不满", en: "below" };
  return refuse(
    "fine-outside-band",
    [
      `罚款${formatMoney(fineFen, "zh")}不在该阶次的幅度内（${formatMoney(minFen, "zh")}以上，${until.zh}${formatMoney(maxFen, "zh")}）。`,
      `The fine of ${formatMoney(fineFen, "en")} lies outside the band of its tier (from ${formatMoney(minFen, "en")}, ${until.en} ${formatMoney(maxFen, "en")}).`,
    ],
    [
      "请调整罚款；幅度来自公开评述，未核对条文，确须偏离的写明理由。",
      "Change the fine; the bands come from commentary, not the text, so where it is to be so, say why.",
    ],
    cite("customs-benchmarks-3", "13"),
  );
}

function tierMissing(): Refusal {
  return refuse(
    "tier-missing",
    ["给予处罚的，须选择裁量阶次并填写罚款。", "A penalty needs its tier and its fine."],
    ["请补充；减轻处罚不并处罚款的填零。", "Fill them in; where only confiscation follows, the fine is nothing."],
    cite("customs-benchmarks-3", "13"),
  );
}

function mustSpare(article: Citation): Refusal {
  return refuse(
    "must-go-unpunished",
    [
      "货物数量少、价值低，当事人书面承认侵权并放弃货物，不予处罚。",
      "Few goods of little worth, admitted and given up: there is no penalty.",
    ],
    ["请提出不予处罚的意见，责令改正并进行教育。", "Propose no penalty, an order to comply, and education."],
    article,
  );
}

function mayNotSpare(article: Citation): Refusal {
  return refuse(
    "may-not-go-unpunished",
    ["不符合不予处罚的情形。", "None of the grounds of no penalty fits."],
    [
      "请提出给予处罚的意见，或者先登记承认和放弃货物。",
      "Propose a penalty, or record admission and abandonment first.",
    ],
    article,
  );
}

function mustBeHeavier(article: Citation): Refusal {
  return refuse(
    "must-be-heavier",
    [
      "一年内因同类行为受过海关处罚，应当从重。",
      "Punished by Customs for such an act within a year: the penalty is a heavier one.",
    ],
    ["请选择“从重处罚”。", 'Choose "heavier".'],
    article,
  );
}
