import { type ActionContext, type ActionSpec, field, noInput } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { z } from "zod";
import { choice, day, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { MediationFacts } from "../facts.ts";
import type { Define, MediationState } from "../frame.ts";
import { opinionAnswers } from "../names.ts";
import { inFuture, measures, noSuchParty, notYourPart } from "../refusals.ts";
import { isOver, nameOf, periodOf, requesters, respondents, runOf } from "../standing.ts";
import { notAdmissible } from "./request.ts";

const article = measures("66");

/** Whether the other side agrees: the notice, its answer or silence, and what the requester is told where it does not. */
export function opinionActions(action: Define): Record<string, ActionSpec> {
  return {
    "issue-opinion-notice": action({
      name: { zh: "制作征求意见通知书", en: "Issue the notice asking for an opinion" },
      event: "OpinionAsked",
      by: ["officer"],
      from: ["requested"],
      weight: "main",
      input: noInput,
      ready: (state) => notAdmissible(state),
      documents: (state) => respondents(state).map(({ id }) => ({ document: "opinionNotice", of: id })),
      mayIssue: ["opinionNotice"],
      next: "asked",
      article: measures("65"),
    }),

    "record-opinion": action({
      name: { zh: "登记被请求人意见", en: "Record the respondent's opinion" },
      event: "OpinionGiven",
      by: ["officer", "respondent"],
      from: ["asked"],
      weight: "main",
      input: z.strictObject({
        party: field(z.string().min(1), "被请求人", "respondent", { widget: "party", partyRole: "respondent" }),
        answer: choice(opinionAnswers, "意见", "opinion"),
        receivedOn: day("收到日期（不填即为办理日期）", "received on (the day of this act when left out)").optional(),
        text: text("意见内容", "what it says").optional(),
      }),
      guard: (state, { party, receivedOn }, context) => {
        const { actor, today } = context;
        const on = receivedOn ?? today;
        if (!respondents(state).some(({ id }) => id === party)) return noSuchParty(party);
        if (actor.role === "respondent" && actor.party !== party) return notYourPart(nameOf(state, party));
        if (on > today) return inFuture(["收到日期", "day of receipt"], on, today);
        return notAskedYet(state, party, on) ?? answered(state, party) ?? tooLate(state, party, on, context);
      },
      adds: (_, { party, answer, text: said, receivedOn }, { today }) => ({
        opinions: [{ party, answer, ...(said !== undefined && { text: said }), on: receivedOn ?? today }],
      }),
      next: (state) => afterOpinions(state),
      leadsTo: ["asked", "consented", "declined"],
      stops: (state, { party, receivedOn, answer }) =>
        answer === "refused"
          ? ["opinion", "opinion-notice"]
          : [
              { clock: "opinion", of: party, ...(receivedOn !== undefined && { on: receivedOn }) },
              ...(afterOpinions(state) === "consented" ? (["opinion-notice"] as const) : []),
            ],
      starts: (state, { receivedOn }) => {
        const from = receivedOn === undefined ? {} : { from: receivedOn };
        const stage = afterOpinions(state);
        if (stage === "consented") return [{ clock: "acceptance", ...from }];
        return stage === "declined" ? [{ clock: "tell-not-accepted", ...from }] : [];
      },
      mayStart: ["acceptance", "tell-not-accepted"],
      article,
    }),

    "record-silence": action({
      name: { zh: "登记逾期未提交意见", en: "Record that no opinion came in time" },
      event: "OpinionMissed",
      by: ["officer"],
      from: ["asked"],
      input: noInput,
      ready: (state, context) => (silent(state, context).length > 0 ? undefined : periodRuns(state, context)),
      adds: (state, _, context) => ({
        opinions: silent(state, context).map((party) => ({ party, answer: "silent", on: context.today })),
      }),
      next: "declined",
      stops: ["opinion", "opinion-notice"],
      // From the end of the period, not from the day on which somebody noticed.
      starts: (state, _, context) => [{ clock: "tell-not-accepted", from: lastDay(state, context) }],
      mayStart: ["tell-not-accepted"],
      article,
    }),

    "issue-non-acceptance": action({
      name: { zh: "制作不予受理通知书", en: "Issue the notice of non-acceptance" },
      event: "NonAcceptanceIssued",
      by: ["officer"],
      from: ["requested", "consented", "declined"],
      input: z.strictObject({ reasons: text("不予受理的理由", "reasons") }),
      ready: (state) => {
        if (state.facts.nonAcceptance !== undefined) return issuedAlready();
        return state.stage === "declined" || notAdmissible(state) !== undefined ? undefined : noGround();
      },
      facts: (_, { reasons }, { actor, today }) => ({
        nonAcceptance: { reasons, by: actor.name ?? actor.id, on: today },
      }),
      documents: (state) => requesters(state).map(({ id }) => ({ document: "nonAcceptanceNotice", of: id })),
      mayIssue: ["nonAcceptanceNotice"],
      next: "declined",
      offers: (state) => ({ reasons: suggestedReasons(state) }),
      article,
    }),
  };
}

/** One refusal ends it; all have to agree. The opinions stand in the state as the action leaves it. */
function afterOpinions(state: MediationState): "asked" | "consented" | "declined" {
  const { opinions = [] } = state.facts;
  if (opinions.some(({ answer }) => answer !== "agreed")) return "declined";
  return respondents(state).every(({ id }) => opinions.some(({ party }) => party === id)) ? "consented" : "asked";
}

/** The respondents whose fifteen days are over without a word. */
function silent(state: MediationState, context: ActionContext): readonly string[] {
  return respondents(state)
    .map(({ id }) => id)
    .filter((id) => !hasAnswered(state.facts, id) && isOver(state, "opinion", context, context.today, id));
}

/** The earliest end of a period that was let pass. */
function lastDay(state: MediationState, context: ActionContext): IsoDate {
  const ends = respondents(state)
    .filter(({ id }) => !hasAnswered(state.facts, id))
    .flatMap(({ id }) => periodOf(state, "opinion", context, id)?.due ?? [])
    .filter((due) => due < context.today);
  return ends.sort()[0] ?? context.today;
}

function hasAnswered({ opinions = [] }: Partial<MediationFacts>, id: string): boolean {
  return opinions.some(({ party, answer }) => party === id && answer !== "silent");
}

function suggestedReasons(state: MediationState): string {
  const refused = (state.facts.opinions ?? []).find(({ answer }) => answer !== "agreed");
  if (refused === undefined) return notAdmissible(state)?.sentence.zh ?? "";
  return refused.answer === "refused"
    ? `被请求人${nameOf(state, refused.party)}不同意调解。`
    : `被请求人${nameOf(state, refused.party)}未在规定期限内提交意见。`;
}

function notAskedYet(state: MediationState, party: string, on: IsoDate): Refusal | undefined {
  const run = runOf(state, "opinion", party);
  if (run !== undefined && run.trigger <= on) return undefined;
  return refuse(
    "notice-not-served",
    [
      `征求意见通知书尚未送达${nameOf(state, party)}。`,
      `The notice asking for an opinion was not served on ${nameOf(state, party)} by then.`,
    ],
    ["请先登记通知书的送达。", "Record the service of the notice first."],
    measures("65"),
  );
}

function answered(state: MediationState, party: string): Refusal | undefined {
  if (!hasAnswered(state.facts, party)) return undefined;
  return refuse(
    "opinion-already-given",
    [`${nameOf(state, party)}的意见已经登记。`, `The opinion of ${nameOf(state, party)} is on the docket already.`],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    article,
  );
}

function tooLate(state: MediationState, party: string, on: IsoDate, context: ActionContext): Refusal | undefined {
  const due = periodOf(state, "opinion", context, party)?.due;
  if (due === undefined || on <= due) return undefined;
  return refuse(
    "opinion-too-late",
    [
      `提交意见的期限于${due}届满，逾期未提交的不予受理。`,
      `The period for the opinion ended on ${due}; without one by then the request is not accepted.`,
    ],
    [
      "请登记逾期；双方愿意调解的，可以共同重新请求。",
      "Record the silence; where both sides want to mediate they may ask again together.",
    ],
    article,
  );
}

function periodRuns(state: MediationState, context: ActionContext): Refusal {
  const ends = respondents(state).flatMap(({ id }) => periodOf(state, "opinion", context, id)?.due ?? []);
  const until = ends.length === 0 ? undefined : ends.sort()[0];
  return refuse(
    "opinion-period-runs",
    until === undefined
      ? ["征求意见通知书尚未送达。", "The notice asking for an opinion is not served yet."]
      : [`提交意见的期限至${until}。`, `The period for the opinion runs until ${until}.`],
    ["请等待期限届满。", "Wait until it is over."],
    measures("65"),
  );
}

function issuedAlready(): Refusal {
  return refuse(
    "non-acceptance-already-issued",
    ["不予受理通知书已经制作。", "The notice of non-acceptance is issued already."],
    ["请报批并送达；需要修改的，修改该文书。", "Put it to approval and serve it; to change it, revise the paper."],
    article,
  );
}

function noGround(): Refusal {
  return refuse(
    "no-ground-for-non-acceptance",
    ["没有不予受理的事由。", "There is no ground for not accepting the request."],
    ["请先征求被请求人意见。", "Ask the respondent for its opinion first."],
    article,
  );
}
