import type { ActionContext, ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { panelMissing } from "../../../approval/panel.ts";
import { choice, flag, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { disposalTable } from "../disposal.table.ts";
import { fineFault, onlyStopSale, rangeOf } from "../fineFault.ts";
import { circumstancesOf, penaltyFacts } from "../fineRange.ts";
import { confiscated } from "../fieldwork/goodsOfCase.ts";
import type { Define, RespondentState } from "../frame.ts";
import { trademarkArticleOn } from "../lawOfTheAct.ts";
import { noPenaltyGrounds } from "../names.ts";
import { paymentDays } from "../paymentDays.ts";
import { penaltyTable } from "../penalty.table.ts";
import { perRespondent } from "../respondents.ts";
import { afterReview, allDecided, slowest } from "../standing.ts";
import { hearingOpen } from "./hearing.ts";
import { decidedAlready, noticeNotServed, notReviewed, papersLack, timeBarred } from "./notice.ts";

/** The head decides: a penalty, or none. */
export function decisionActions(action: Define): Record<string, ActionSpec> {
  return {
    decide: perRespondent(action, {
      name: { zh: "作出处罚决定", en: "Decide the penalty" },
      event: "PenaltyDecided",
      by: ["head"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      notSameAs: ["record-findings", "record-lots", "submit-for-legal-review"],
      weight: "main",
      input: z.strictObject({
        fineFen: money("罚款", "fine"),
        reasons: text("决定理由", "reasons"),
        payTo: text("缴款方式（指定银行和账号或者电子支付）", "where and how to pay").default(
          "持本决定书到指定银行或者通过电子支付系统缴纳",
        ),
        elsewhere: flag(
          "当事人住所在外省（移交公示）",
          "the party sits in another province (publication is handed over)",
        ).default(false),
      }),
      ready: (state, context) => decidedAlready(state) ?? noticeNotServed(state) ?? hearingOpen(state, context),
      guard: (state, { fineFen }, context) =>
        fineFault(state, fineFen, context) ??
        heavierThanTold(state, fineFen) ??
        onlyStopSale(state, context) ??
        panelMissing(state, fineFen, context, "submit-for-legal-review"),
      facts: (state, { fineFen, reasons, payTo }, context) => decisionOf(state, { fineFen, reasons, payTo }, context),
      next: (state) => slowest(state),
      leadsTo: afterReview,
      stops: ["hearing-request", "hearing-notice"],
      stopsOfCase: (state) => [...(allDecided(state) ? (["decision"] as const) : []), ...confiscated(state)],
      starts: (_, { elsewhere }) => [
        { clock: "service" },
        { clock: elsewhere ? "publication-hand-over" : "publication" },
      ],
      mayStart: ["service", "publication", "publication-hand-over"],
      documents: ["penaltyDecision"],
      article: cite("penalty-law", "57"),
    }),

    "decide-no-penalty": perRespondent(action, {
      name: { zh: "决定不予处罚", en: "Decide that there is no penalty" },
      event: "NoPenaltyDecided",
      by: ["head"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      notSameAs: ["record-findings", "record-lots", "submit-for-legal-review"],
      weight: "side",
      input: z.strictObject({
        ground: choice(noPenaltyGrounds, "不予处罚的情形", "ground"),
        reasons: text("理由和依据", "reasons and basis"),
      }),
      ready: (state, context) => decidedAlready(state) ?? notReviewed(state, context) ?? papersLack(state),
      guard: (state, { ground }, context) =>
        groundFault(state, ground, context) ?? panelMissing(state, 0, context, "submit-for-legal-review"),
      facts: (state, input, context) => {
        const applicable = rangeOf(state, context);
        if (applicable !== undefined) askTables(state, context);
        return { noPenalty: { ...input, on: context.today, by: context.actor.name ?? context.actor.id } };
      },
      next: (state) => slowest(state),
      leadsTo: afterReview,
      stops: ["hearing-request", "hearing-notice"],
      stopsOfCase: (state) => (allDecided(state) ? ["decision"] : []),
      starts: [{ clock: "service" }],
      documents: ["noPenaltyDecision"],
      article: cite("penalty-law", "57"),
    }),
  };
}

interface DecisionInput {
  readonly fineFen: number;
  readonly reasons: string;
  readonly payTo: string;
}

function decisionOf(state: RespondentState, input: DecisionInput, context: ActionContext) {
  const { range, disposal, compared } = askTables(state, context);
  return {
    decision: {
      ...input,
      on: context.today,
      by: context.actor.name ?? context.actor.id,
      payWithinDays: paymentDays(context.known),
      range,
      disposal,
      ...(compared !== undefined && { otherLaw: compared }),
    },
  };
}

/** Puts the facts to both tables on the day whose law applies, so that rows and versions stand in the docket. */
function askTables(state: RespondentState, context: ActionContext) {
  const { infringement, turnover } = state.facts;
  const applicable = rangeOf(state, context);
  if (infringement === undefined || turnover === undefined || applicable === undefined) {
    throw new RangeError("a decision was reached without findings and turnover");
  }
  const { on, range, compared } = applicable;
  const fen = turnover.found ? turnover.totalFen : undefined;
  context.decide(penaltyTable, penaltyFacts(fen, on, circumstancesOf(infringement)), on);
  const { outcome } = context.decide(disposalTable, { fineRange: range.stopSaleOnly ? "stop-sale-only" : "fine" }, on);
  return { range, disposal: outcome, compared: compared?.zh };
}

/** The party answered the fine it was told of; a heavier one needs a new notice. Going back for one is not in this version. */
function heavierThanTold({ facts }: RespondentState, fineFen: number) {
  const told = facts.notice?.fineFen;
  if (told === undefined || fineFen <= told) return undefined;
  return refuse(
    "heavier-than-told",
    ["罚款高于告知书所告知的数额。", "The fine is higher than the prior notice said."],
    ["请在告知的数额以内决定。", "Decide within the amount of the notice."],
    cite("penalty-law", "44"),
  );
}

function groundFault(state: RespondentState, ground: keyof typeof noPenaltyGrounds, context: ActionContext) {
  const { infringement } = state.facts;
  if (ground === "no-infringement" && infringement?.found === true) {
    return refuse(
      "infringement-was-found",
      [
        "案卷已认定侵权事实成立，与所选情形不符。",
        "The docket finds infringement, which does not go with this ground.",
      ],
      ["请选择其他情形，或者更正认定。", "Choose another ground, or correct the findings."],
      cite("penalty-law", "57"),
    );
  }
  if (ground === "time-barred" && timeBarred(state) === undefined) return notBarred();
  if (ground === "lawful-source" && rangeOf(state, context)?.range.stopSaleOnly !== true) {
    return refuse(
      "lawful-source-not-shown",
      [
        "案卷未认定销售者不知情、合法取得并说明提供者，或者尚未登记商品。",
        "The docket does not find an unaware seller with a lawful source and a named supplier, or the goods are not recorded.",
      ],
      [
        "请更正事实认定并登记商品，或者选择其他情形。",
        "Correct the findings and record the goods, or choose another ground.",
      ],
      trademarkArticleOn("penalty", infringement?.actUntil ?? context.today),
    );
  }
  return undefined;
}

function notBarred() {
  return refuse(
    "not-time-barred",
    [
      "按照案卷记载的行为终了日期和收到线索日期，未超过处罚时效。",
      "By the last day of the act and the day of the lead, the time bar had not passed.",
    ],
    ["请核对日期，或者选择其他情形。", "Check the days, or choose another ground."],
    cite("penalty-law", "36"),
  );
}
