import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, money, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { Define } from "./frame.ts";
import { registeredOpen, termsOfCase } from "./guards.ts";
import { begun, clocksOfClosing, ended, pauseOf, resumable } from "./pauses.ts";
import { underWay } from "./stages.ts";
import { stageBefore } from "./suspension.ts";

const article = cite("patent-measures", "30");

/** Conciliation inside the case: its time does not count for the term of closing; an agreement closes the case, a failure lets it go on. */
export function conciliationActions(action: Define): Record<string, ActionSpec> {
  return {
    "begin-conciliation": action({
      name: { zh: "开始调解", en: "Begin conciliation" },
      event: "ConciliationBegun",
      by: ["officer"],
      from: underWay,
      input: z.strictObject({
        consent: flag("各方当事人同意调解", "every party agrees to it"),
        note: text("说明", "note").optional(),
      }),
      guard: (_, { consent }) => (consent ? undefined : noConsent()),
      facts: (state, _, { actor, today }) => ({
        pauses: begun(state, "conciliation", today),
        returnTo: state.stage,
        conciliation: { on: today, by: actor.name ?? actor.id },
      }),
      suspends: pauseOf("conciliation", clocksOfClosing),
      next: "conciliation",
      article,
    }),

    "end-conciliation": action({
      name: { zh: "调解不成，继续处理", en: "End conciliation without agreement" },
      event: "ConciliationFailed",
      by: ["officer"],
      from: ["conciliation"],
      weight: "side",
      input: z.strictObject({ why: text("调解不成的情况", "why no agreement was reached") }),
      facts: (state, { why }, { today }) => ({
        pauses: ended(state, "conciliation", today),
        ...(state.facts.conciliation !== undefined && {
          conciliation: { ...state.facts.conciliation, failedOn: today, why },
        }),
      }),
      resumes: (state) => resumable(state, clocksOfClosing),
      mayResume: clocksOfClosing,
      next: ({ facts }) => stageBefore(facts.returnTo),
      leadsTo: underWay,
      article,
    }),

    "record-agreement": action({
      name: { zh: "登记调解协议", en: "Record the agreement" },
      event: "AgreementReached",
      by: ["officer"],
      from: ["conciliation"],
      weight: "main",
      input: z.strictObject({
        agreement: text("协议内容", "what was agreed"),
        amountFen: money("约定支付的金额", "amount agreed to be paid").optional(),
        signed: flag("各方已签字或者盖章", "signed or sealed by every party"),
      }),
      ready: registeredOpen,
      guard: (_, { signed }) => (signed ? undefined : notSigned()),
      facts: (state, { agreement, amountFen }, { actor, today }) => ({
        conciliation: {
          ...(state.facts.conciliation ?? { on: today, by: actor.name ?? actor.id }),
          agreement,
          agreedOn: today,
          ...(amountFen !== undefined && { amountFen }),
        },
        ending: { stage: "closed-mediated", on: today, reason: "达成调解协议" },
      }),
      stops: [...termsOfCase],
      documents: ["mediationAgreement"],
      next: "to-tell",
      article,
    }),
  };
}

function noConsent(): Refusal {
  return refuse(
    "no-consent",
    ["调解以各方当事人同意为前提。", "Conciliation needs the consent of every party."],
    ["请征得同意后再开始；不同意的，继续处理。", "Obtain it first; without it, go on with the case."],
    article,
  );
}

function notSigned(): Refusal {
  return refuse(
    "agreement-not-signed",
    ["调解协议尚未经各方签字或者盖章。", "The agreement is not signed or sealed by every party."],
    ["请在签署后登记。", "Record it once it is signed."],
    article,
  );
}
