import type { ActionContext, ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { panelMissing } from "../../../approval/panel.ts";
import { choice, flag, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { fineFault, onlyStopSale, rangeOf } from "../fineFault.ts";
import { confiscated } from "../fieldwork/goodsOfCase.ts";
import type { Define, RespondentState } from "../frame.ts";
import type { EnforcementLaw } from "../../enforcement/EnforcementLaw.ts";
import { lawOf } from "../../enforcement/lawOf.ts";
import type { NoPenaltyGround } from "../facts.ts";
import { paymentDays } from "../paymentDays.ts";
import { perRespondent } from "../respondents.ts";
import { afterReview, allDecided, slowest } from "../standing.ts";
import { hearingOpen } from "./hearing.ts";
import { decidedAlready, noticeNotServed, notReviewed, papersLack, timeBarred } from "./notice.ts";

/** The head decides: a penalty, or none. */
export function decisionActions(action: Define, { noPenaltyGrounds }: EnforcementLaw): Record<string, ActionSpec> {
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
        if (applicable !== undefined) lawOf(state).fine.judge(state.facts, applicable, context);
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
  const applicable = rangeOf(state, context);
  if (applicable === undefined) throw new RangeError("a decision was reached without its range");
  const { range, compared } = applicable;
  const { fine } = lawOf(state);
  const gainFen = fine.gainOf(state.facts);
  return {
    decision: {
      ...input,
      ...(gainFen !== undefined && { gainFen }),
      on: context.today,
      by: context.actor.name ?? context.actor.id,
      payWithinDays: paymentDays(context.known),
      range,
      // The tables are asked on the day whose law applies, so that rows and versions stand in the docket.
      disposal: fine.judge(state.facts, applicable, context),
      ...(compared !== undefined && { otherLaw: compared.zh }),
    },
  };
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

function groundFault(state: RespondentState, ground: NoPenaltyGround, context: ActionContext) {
  const { infringement } = state.facts;
  const { articleOn, fine } = lawOf(state);
  if (ground === "no-infringement" && infringement?.found === true) {
    return refuse(
      "infringement-was-found",
      ["案卷已认定违法事实成立，与所选情形不符。", "The docket finds the breach, which does not go with this ground."],
      ["请选择其他情形，或者更正认定。", "Choose another ground, or correct the findings."],
      cite("penalty-law", "57"),
    );
  }
  if (ground === "time-barred" && timeBarred(state) === undefined) return notBarred();
  if (ground === "lawful-source" && rangeOf(state, context)?.range.stopSaleOnly !== true) {
    return refuse(
      "lawful-source-not-shown",
      [fine.words.lawfulSourceMissing.zh, fine.words.lawfulSourceMissing.en],
      [fine.words.lawfulSourceRemedy.zh, fine.words.lawfulSourceRemedy.en],
      articleOn("penalty", infringement?.actUntil ?? context.today),
    );
  }
  return fine.groundFault(state.facts, ground);
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
