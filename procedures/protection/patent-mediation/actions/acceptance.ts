import { type ActionSpec, noInput } from "#casework";
import { z } from "zod";
import { text } from "../../../inputs.ts";
import type { Define } from "../frame.ts";
import { measures } from "../refusals.ts";
import { closeClock } from "../standing.ts";
import { fixedSession, sessionFault, sessionFields, sessionId } from "./sessionForm.ts";
import { notAdmissible } from "./request.ts";

/** The office takes the matter on and fixes time and place; the period to close begins, and may be lengthened or stand still. */
export function acceptanceActions(action: Define): Record<string, ActionSpec> {
  return {
    accept: action({
      name: { zh: "受理并确定调解时间地点", en: "Accept, and fix time and place" },
      event: "MediationAccepted",
      by: ["head"],
      from: ["consented"],
      weight: "main",
      input: z.strictObject(sessionFields),
      ready: (state) => notAdmissible(state),
      guard: (_, input, context) => sessionFault(input, context),
      facts: (_, __, { actor, today }) => ({ accepted: { by: actor.name ?? actor.id, on: today } }),
      adds: (state, input, context) => ({ sessions: [fixedSession(sessionId(state.facts), input, context)] }),
      documents: (state) => state.parties.map(({ id }) => ({ document: "acceptanceNotice", of: id })),
      mayIssue: ["acceptanceNotice"],
      next: "mediating",
      stops: ["acceptance"],
      starts: (state) => [{ clock: closeClock(state.facts) }],
      mayStart: ["ownership-close", "other-close"],
      article: measures("66"),
    }),

    "extend-period": action({
      name: { zh: "批准延长调解期限", en: "Extend the period to close" },
      event: "MediationExtended",
      by: ["head"],
      from: ["mediating", "agreed"],
      input: z.strictObject({ reason: text("特别复杂的情形和延长理由", "why it is very complex") }),
      // Only an ownership dispute has this period; another has a target, which the office sets for itself.
      facts: (_, { reason }, { actor, today }) => ({ extended: { reason, by: actor.name ?? actor.id, on: today } }),
      extends: "ownership-close",
      article: measures("70"),
    }),

    // No text that we read lets the period of a mediation stand still: by analogy to article 37, unverified.
    pause: action({
      name: { zh: "暂停调解（类推适用，未核实）", en: "Pause the mediation (by analogy, unverified)" },
      event: "MediationPaused",
      by: ["head"],
      from: ["mediating", "agreed"],
      input: z.strictObject({ reason: text("暂停的事由", "why") }),
      facts: ({ stage }, { reason }, { today }) => ({ paused: { reason, leftStage: stage, on: today } }),
      next: "paused",
      suspends: {
        clocks: ["ownership-close", "other-close"],
        why: { zh: "调解暂停", en: "the mediation is paused" },
        article: measures("37"),
      },
      article: measures("37"),
    }),

    resume: action({
      name: { zh: "恢复调解", en: "Go on with the mediation" },
      event: "MediationResumed",
      by: ["head"],
      from: ["paused"],
      weight: "main",
      input: noInput,
      next: ({ facts }) => (facts.paused?.leftStage === "agreed" ? "agreed" : "mediating"),
      leadsTo: ["mediating", "agreed"],
      resumes: ["ownership-close", "other-close"],
      article: measures("37"),
    }),
  };
}
