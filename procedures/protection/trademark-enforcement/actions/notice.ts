import type { ActionContext, ActionSpec } from "#casework";
import { addMonths, figureOn } from "#law";
import { cite, figures } from "#statutes";
import { z } from "zod";
import { reviewCompulsory } from "../../../approval/panel.ts";
import { choice, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { fineFault, onlyStopSale } from "../fineFault.ts";
import type { Define, RespondentState } from "../frame.ts";
import { hearingOffered } from "../hearingOffered.ts";
import { reviewResults } from "../names.ts";
import { agentField, beyondPower } from "../parties/agency.ts";
import { ownId, perRespondent, respondentIds } from "../respondents.ts";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import { alreadyServed, servedFrom, servedTooEarly, serves } from "../served.ts";
import { paperNotReady } from "../paperNotReady.ts";
import { afterReview, slowest } from "../standing.ts";

/** Legal review, the prior notice, and what the party answers. */
export function noticeActions(action: Define): Record<string, ActionSpec> {
  return {
    "legal-review": action({
      name: { zh: "法制审核", en: "Legal review" },
      event: "LegallyReviewed",
      by: ["reviewer"],
      from: ["legal-review"],
      notSameAs: ["record-findings", "record-lots", "submit-for-legal-review"],
      weight: "main",
      input: z.strictObject({
        result: choice(reviewResults, "审核结果", "result"),
        opinion: text("审核意见", "opinion"),
      }),
      facts: (_, input, { actor, today }) => ({ review: { ...input, by: actor.name ?? actor.id, on: today } }),
      next: ({ facts }) => (facts.review?.result === "returned" ? "investigation" : "legal-review"),
      leadsTo: ["legal-review", "investigation"],
      article: cite("penalty-law", "58"),
    }),

    "give-notice": perRespondent(action, {
      name: { zh: "制作行政处罚告知书", en: "Make the prior notice" },
      event: "NoticeGiven",
      by: ["officer", "head"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      weight: "main",
      input: z.strictObject({
        fineFen: money("拟处罚款", "fine intended"),
        reasons: text("事实、理由和依据", "facts, reasons and basis"),
      }),
      ready: (state, context) =>
        alreadyTold(state) ??
        notReviewed(state, context) ??
        papersLack(state) ??
        nothingToPunish(state) ??
        timeBarred(state),
      guard: (state, { fineFen }, context) =>
        notReviewed(state, context, fineFen) ?? fineFault(state, fineFen, context) ?? onlyStopSale(state, context),
      // A second notice, after more investigation, opens the way to a hearing again.
      facts: (state, input, context) => ({
        notice: {
          ...input,
          on: context.today,
          ...(!hearingOffered(state, input.fineFen, context) && { noHearing: true as const }),
        },
        hearing: {},
      }),
      next: (state) => slowest(state),
      leadsTo: afterReview,
      documents: ["priorNotice"],
      article: cite("penalty-law", "44"),
    }),

    "serve-notice": perRespondent(action, {
      name: { zh: "送达告知书", en: "Serve the prior notice" },
      event: "NoticeServed",
      by: ["officer"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      weight: "main",
      input: z.strictObject(serviceFields),
      ready: (state, context) => {
        const { notice } = state.facts;
        if (notice === undefined) return noticeNotServed(state);
        if (notice.served !== undefined) return alreadyServed();
        return paperNotReady(state, "priorNotice") ?? servedTooEarly(notice.on, context);
      },
      guard: ({ facts }, input, { today }) => serviceFault(input, today, facts.notice?.on),
      serves: (state, input, context) => serves(state, "priorNotice", input, context),
      facts: ({ facts }, input, context) =>
        facts.notice ? { notice: { ...facts.notice, served: servedFrom(input, context) } } : {},
      outOfOrder: true,
      starts: ({ facts }, input, context) =>
        facts.notice?.noHearing === true ? [] : [{ clock: "hearing-request", from: servedFrom(input, context).on }],
      mayStart: ["hearing-request"],
      documents: ["serviceReceipt"],
      article: cite("penalty-law", "64"),
    }),

    "record-statement": perRespondent(action, {
      name: { zh: "记录陈述和申辩", en: "Record the party's statement and defence" },
      event: "StatementRecorded",
      by: ["officer"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      // A receipt may come back after the party has answered: the notice need not be recorded as served.
      ready: (state) =>
        decidedAlready(state) ?? (state.facts.notice === undefined ? noticeNotServed(state) : undefined),
      input: z.strictObject({
        text: text("陈述、申辩内容", "what the party says"),
        reply: text("复核意见", "what the office finds on review"),
        agent: agentField,
      }),
      guard: (state, { agent }, context) => beyondPower(state, { agent, of: ownId(state), scope: "state" }, context),
      facts: (_, { text: said, reply }, { today }) => ({ statement: { text: said, reply, on: today } }),
      article: cite("penalty-law", "45"),
    }),

    "return-to-investigation": action({
      name: { zh: "退回补充调查", en: "Return the case to the investigation" },
      event: "InvestigationReopened",
      by: ["head"],
      from: ["prior-notice", "hearing"],
      input: z.strictObject({
        reason: text("退回理由", "reason", {
          hint: {
            zh: "补充调查后须重新审核、重新告知；不得因当事人陈述、申辩而加重处罚",
            en: "review and notice follow anew; a penalty is never made heavier because the party defended itself",
          },
        }),
      }),
      // All is told anew after the new review; what was decided about others stands.
      facts: (state) => ({
        respondents: Object.fromEntries(
          respondentIds(state).map((id) => {
            const track = state.facts.respondents?.[id] ?? {};
            const { notice: _told, hearing: _heard, ...before } = track;
            return [id, track.decision === undefined && track.noPenalty === undefined ? before : track];
          }),
        ),
      }),
      next: "investigation",
      stops: ["hearing-request", "hearing-notice"],
      article: cite("penalty-law", "57"),
    }),

    "waive-hearing": perRespondent(action, {
      name: { zh: "记录放弃听证", en: "Record that the party waives the hearing" },
      event: "HearingWaived",
      by: ["officer", "respondent"],
      from: ["legal-review", "prior-notice", "hearing", "decided", "no-penalty"],
      input: z.strictObject({
        basis: line("依据（书面声明等）", "basis, such as the party's written statement"),
        agent: agentField,
      }),
      guard: (state, { agent }, context) => beyondPower(state, { agent, of: ownId(state), scope: "waive" }, context),
      ready: (state) => noticeNotServed(state) ?? decidedAlready(state),
      facts: ({ facts }, _, { today }) => ({ hearing: { ...facts.hearing, waivedOn: today } }),
      next: (state) => slowest(state),
      leadsTo: afterReview,
      stops: ["hearing-request", "hearing-notice"],
      article: cite("penalty-law", "64"),
    }),
  };
}

/**
 * The law asks for a review that passed before anything is told or decided; one of an earlier submission does not count.
 * Where an office has set from which fine on it is compulsory, the fine intended decides.
 */
export function notReviewed(
  { facts, stage, taken }: RespondentState,
  context: Pick<ActionContext, "known">,
  fineFen = facts.proposedFineFen,
) {
  if (!reviewCompulsory(fineFen, context)) return undefined;
  // By their places, not their entries: of a case that was taken over one entry holds all that was done before.
  const last = (action: string) => taken.findLastIndex((each) => each.action === action);
  const current = last("legal-review") > last("submit-for-legal-review");
  if ((current && facts.review?.result === "passed") || stage !== "legal-review") return undefined;
  return refuse(
    "not-reviewed",
    ["法制审核尚未通过。", "The legal review has not passed yet."],
    ["请等待法制审核意见。", "Wait for the legal reviewer's opinion."],
    cite("penalty-law", "58"),
  );
}

/** A respondent is told once in each round; another notice follows another review. */
function alreadyTold({ facts }: RespondentState) {
  if (facts.notice === undefined && facts.noPenalty === undefined) return undefined;
  return refuse(
    "already-told",
    ["对该当事人已经告知或者已作出决定。", "This respondent was given notice already, or there is a decision."],
    [
      "告知内容有变化的，退回补充调查后重新告知。",
      "Where the notice must change, return the case to the investigation and give notice again.",
    ],
    cite("penalty-law", "44"),
  );
}

/** What comes before the decision ends with it. */
export function decidedAlready({ facts }: RespondentState) {
  const made = facts.decision ?? facts.noPenalty ?? facts.revoked;
  if (made === undefined) return undefined;
  return refuse(
    "already-decided",
    [`对该当事人已于${made.on}作出决定。`, `The decision about this respondent was made on ${made.on}.`],
    [
      "请送达决定书；决定有误的，更正记载或者依法撤销。",
      "Serve the decision; where it is wrong, correct the entry or revoke it by law.",
    ],
    cite("penalty-law", "57"),
  );
}

export function papersLack({ facts }: RespondentState) {
  const { kind, identifier, address } = facts.respondent ?? {};
  if (kind !== undefined && identifier !== undefined && address !== undefined) return undefined;
  return refuse(
    "party-incomplete",
    [
      "当事人的类型、证件号码或者住址尚未填写，文书无法制作。",
      "The party's kind, identity number or address is missing, so the paper cannot be made.",
    ],
    ["请先补充当事人信息。", "Complete the party's details first."],
    cite("penalty-law", "59"),
  );
}

export function noticeNotServed({ facts }: RespondentState) {
  if (facts.notice?.served !== undefined) return undefined;
  return refuse(
    "notice-not-served",
    ["行政处罚告知书尚未送达。", "The prior notice has not been served yet."],
    ["请先送达告知书。", "Serve the notice first."],
    cite("penalty-law", "64"),
  );
}

function nothingToPunish({ facts }: RespondentState) {
  if (facts.infringement?.found === true) return undefined;
  return refuse(
    "nothing-to-punish",
    ["未认定违法事实成立，没有拟作出的处罚可以告知。", "No breach is found, so there is no penalty to give notice of."],
    ["请作出不予处罚决定。", "Decide no penalty."],
    cite("penalty-law", "44"),
  );
}

/** An act not discovered within two years is not penalised any more; discovered means here the day the lead was received. */
export function timeBarred({ facts }: RespondentState) {
  const { infringement, receivedOn } = facts;
  if (infringement === undefined || receivedOn === undefined) return undefined;
  const { actUntil } = infringement;
  const bar = figureOn(figures["penalty-time-bar"], actUntil);
  const last = addMonths(actUntil, 12 * bar.value);
  if (receivedOn <= last) return undefined;
  return refuse(
    "time-barred",
    [
      `违法行为于${actUntil}终了，至${last}未被发现（线索于${receivedOn}收到），不再给予处罚。`,
      `The act ended on ${actUntil} and was not discovered by ${last} (the lead came on ${receivedOn}): it is not penalised any more.`,
    ],
    [
      "请核对行为终了日期；日期无误的，决定不予处罚。",
      "Check the last day of the act; if it is right, decide no penalty.",
    ],
    bar.article,
  );
}
