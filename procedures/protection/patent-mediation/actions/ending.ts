import { type ActionSpec, noInput, serviceOf } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { beforeAcceptance, type Define, type MediationState } from "../frame.ts";
import { cancelReasons } from "../names.ts";
import { house, measures } from "../refusals.ts";
import { closeClock, copyDue, papersOfKind } from "../standing.ts";
import { openItems } from "./agreement.ts";

const article = measures("69");
const afterAcceptance = ["mediating", "paused", "agreed"] as const;

/** How a mediation ends: withdrawn before it was accepted, cancelled, or closed on its agreement. */
export function endingActions(action: Define): Record<string, ActionSpec> {
  return {
    "withdraw-request": action({
      name: { zh: "撤回请求（受理前）", en: "Withdraw the request" },
      event: "RequestWithdrawn",
      by: ["officer", "requester"],
      from: beforeAcceptance,
      weight: "danger",
      input: z.strictObject({ reason: text("撤回理由", "why") }),
      facts: (_, { reason }, { today }) => ({ withdrawal: { reason, on: today } }),
      next: "withdrawn",
      article,
    }),

    "end-talks": action({
      name: { zh: "终止调解", en: "End the talks" },
      event: "TalksEnded",
      by: ["officer", "requester", "respondent"],
      from: afterAcceptance,
      weight: "danger",
      input: z.strictObject({
        reason: choice(ownWill, "终止的情形", "how they end"),
        note: text("说明", "account"),
      }),
      guard: (_, { reason }, { actor }) =>
        reason === "withdrawn" && actor.role === "respondent" ? notTheRequester() : undefined,
      facts: (_, { reason, note }, { today }) => ({ failed: { reason, note, on: today } }),
      next: "failed",
      // A paused period runs on: the case is the office's again, to be closed.
      resumes: ["ownership-close", "other-close"],
      article,
    }),

    "cancel-case": action({
      name: { zh: "制作撤销案件通知书", en: "Issue the notice of cancellation" },
      event: "CancellationIssued",
      by: ["officer"],
      from: ["failed"],
      weight: "main",
      input: noInput,
      ready: (state) => (papersOfKind(state, "cancellationNotice").length > 0 ? cancelledAlready() : undefined),
      documents: (state) => state.parties.map(({ id }) => ({ document: "cancellationNotice", of: id })),
      mayIssue: ["cancellationNotice"],
      stops: ({ facts }) => [closeClock(facts)],
      starts: ({ facts, clocks }) =>
        copyDue(facts) && !clocks.some(({ clock }) => clock === "copy-to-national-office")
          ? [{ clock: "copy-to-national-office" }]
          : [],
      mayStart: ["copy-to-national-office"],
      article,
    }),

    "close-cancelled": action({
      name: { zh: "结案（撤销案件）", en: "Close: cancelled" },
      event: "MediationCancelled",
      by: ["head"],
      from: ["failed"],
      weight: "main",
      input: z.strictObject({ summary: text("结案说明", "account") }),
      ready: (state) => notTold(state) ?? notCopied(state),
      facts: (_, { summary }, { actor, today }) => ({ closing: { summary, by: actor.name ?? actor.id, on: today } }),
      next: "cancelled",
      article,
    }),

    "close-agreement": action({
      name: { zh: "结案（达成协议）", en: "Close: agreement reached" },
      event: "MediationClosed",
      by: ["head"],
      from: ["in-force"],
      weight: "main",
      input: z.strictObject({ summary: text("结案说明", "account") }),
      ready: (state) => stillOpen(state) ?? unanswered(state) ?? notCopied(state),
      facts: (_, { summary }, { actor, today }) => ({ closing: { summary, by: actor.name ?? actor.id, on: today } }),
      next: "fulfilled",
      article,
    }),
  };
}

const { withdrawn, "consent-ended": consentEnded } = cancelReasons;
const ownWill = { withdrawn, "consent-ended": consentEnded };

function notTheRequester(): Refusal {
  return refuse(
    "only-the-requester-withdraws",
    ["只有请求人可以撤回请求。", "Only the requester may withdraw the request."],
    [
      "不愿继续的，请选择“一方不愿继续调解”。",
      'Where you no longer want to mediate, choose "a party no longer wants to mediate".',
    ],
    article,
  );
}

function cancelledAlready(): Refusal {
  return refuse(
    "cancellation-already-issued",
    ["撤销案件通知书已经制作。", "The notice of cancellation is issued already."],
    ["请报批并送达。", "Have it approved, and serve it."],
    article,
  );
}

/** Every party was told. */
function notTold(state: MediationState): Refusal | undefined {
  const papers = papersOfKind(state, "cancellationNotice");
  if (papers.length > 0 && papers.every((paper) => serviceOf(paper) !== undefined)) return undefined;
  return refuse(
    "cancellation-not-served",
    ["撤销案件通知书尚未送达各方当事人。", "The notice of cancellation is not served on every party."],
    ["请先制作、报批并送达。", "Issue it, have it approved and serve it first."],
    article,
  );
}

function notCopied({ facts }: MediationState): Refusal | undefined {
  if (!copyDue(facts)) return undefined;
  return refuse(
    "closing-not-copied",
    ["结案材料尚未抄送国家知识产权局。", "The closing is not copied to the national office."],
    ["请先抄送。", "Copy it first."],
    measures("70"),
  );
}

function stillOpen({ facts }: MediationState): Refusal | undefined {
  const [first] = openItems(facts);
  if (first === undefined) return undefined;
  return refuse(
    "performance-open",
    [`“${first.what}”尚未履行（期限${first.dueOn}）。`, `"${first.what}" is not performed yet (due ${first.dueOn}).`],
    ["请登记履行，或者在期限届满后登记不履行。", "Record the performance or, once the day is over, the breach."],
    house,
  );
}

function unanswered({ facts: { confirmation } }: MediationState): Refusal | undefined {
  if (confirmation === undefined || confirmation.answer !== undefined) return undefined;
  return refuse(
    "confirmation-open",
    ["司法确认申请尚无结果。", "The application for confirmation has no answer yet."],
    ["请先登记法院裁定或者撤回。", "Record the ruling, or that it was withdrawn, first."],
    house,
  );
}
