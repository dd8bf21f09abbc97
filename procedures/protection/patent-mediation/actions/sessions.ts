import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { seatOffered } from "../../../sitting/seat.ts";
import type { MediationFacts } from "../facts.ts";
import type { Define } from "../frame.ts";
import { type Attendance, attendance, cancelReasons, sessionOutcomes } from "../names.ts";
import { house, measures } from "../refusals.ts";
import { openSession } from "../standing.ts";
import { noMediator } from "./mediators.ts";
import { fixedSession, sessionFault, sessionFields, sessionId } from "./sessionForm.ts";

/** The talks: further sessions, who came, what came of each. */
export function sessionActions(action: Define): Record<string, ActionSpec> {
  return {
    "schedule-session": action({
      name: { zh: "另行安排调解", en: "Fix a further session" },
      event: "SessionFixed",
      by: ["officer"],
      from: ["mediating"],
      input: z.strictObject(sessionFields),
      ready: ({ facts }) => (openSession(facts) === undefined ? undefined : alreadyFixed(facts)),
      guard: (_, input, context) => sessionFault(input, context),
      adds: ({ facts }, input, context) => ({ sessions: [fixedSession(sessionId(facts), input, context)] }),
      documents: (state) => state.parties.map(({ id }) => ({ document: "sessionNotice", of: id })),
      mayIssue: ["sessionNotice"],
      article: measures("66"),
    }),

    "move-session": action({
      name: { zh: "改期", en: "Move the session" },
      event: "SessionMoved",
      by: ["officer"],
      from: ["mediating"],
      input: z.strictObject({ ...sessionFields, reason: text("改期理由", "why") }),
      ready: ({ facts }) => (openSession(facts) === undefined ? nothingFixed() : undefined),
      guard: (_, input, context) => sessionFault(input, context),
      offers: ({ facts }) => {
        const open = openSession(facts);
        return open === undefined ? {} : { way: open.way, ...seatOffered(open) };
      },
      facts: ({ facts }, input, context) => {
        const open = openSession(facts);
        return {
          sessions: (facts.sessions ?? []).map((each) =>
            each === open ? fixedSession(each.id, input, context) : each,
          ),
        };
      },
      documents: (state) => state.parties.map(({ id }) => ({ document: "sessionNotice", of: id })),
      mayIssue: ["sessionNotice"],
      article: house,
    }),

    "record-session": action({
      name: { zh: "登记调解情况", en: "Record a session" },
      event: "SessionHeld",
      by: ["officer"],
      from: ["mediating"],
      weight: "main",
      input: z.strictObject({
        attendance: choice(attendance, "到场情况", "who came").default("all"),
        minutes: text("调解笔录", "record"),
        outcome: choice(sessionOutcomes, "调解结果", "outcome"),
      }),
      ready: (state, { today }) => {
        const open = openSession(state.facts);
        if (open === undefined) return nothingFixed();
        return noMediator(state) ?? (today < open.on ? notYet(open.on) : undefined);
      },
      guard: (_, { attendance: came, outcome }) =>
        came !== "all" && outcome !== "no-agreement" ? nobodyToAgree() : undefined,
      facts: (state, { attendance: came, minutes, outcome }, { today }) => {
        const open = openSession(state.facts);
        const sessions = (state.facts.sessions ?? []).map((each) =>
          each === open ? { ...each, held: { on: today, attendance: came, minutes, outcome } } : each,
        );
        if (outcome !== "no-agreement") return { sessions };
        const reason = endedBy[came];
        return { sessions, failed: { reason, note: cancelReasons[reason].zh, on: today } };
      },
      documents: ({ facts }) => {
        const held = (facts.sessions ?? []).findLast((each) => each.held !== undefined);
        return held === undefined ? [] : [{ document: "sessionRecord", of: held.id }];
      },
      mayIssue: ["sessionRecord"],
      next: (_, { outcome }) => (outcome === "agreed" ? "agreed" : outcome === "continued" ? "mediating" : "failed"),
      leadsTo: ["mediating", "agreed", "failed"],
      article: measures("69"),
    }),

    "resume-talks": action({
      name: { zh: "协议未能签署，继续调解", en: "Talk on: the agreement was not signed" },
      event: "TalksReopened",
      by: ["officer"],
      from: ["agreed"],
      input: z.strictObject({ reason: text("未能签署的情况", "what stood in the way") }),
      next: "mediating",
      article: house,
    }),
  };
}

/** An absent requester counts as one who withdrew; an absent respondent leaves nobody to agree with (Measures 69). */
const endedBy = {
  all: "no-agreement",
  "no-requester": "requester-absent",
  "no-respondent": "respondent-absent",
} as const satisfies Record<Attendance, keyof typeof cancelReasons>;

function alreadyFixed(facts: Partial<MediationFacts>): Refusal {
  const on = openSession(facts)?.on ?? "";
  return refuse(
    "session-already-fixed",
    [`已安排${on}调解。`, `A session is fixed for ${on}.`],
    ["请先登记该次调解情况，或者改期。", "Record that one first, or move it."],
    house,
  );
}

function nothingFixed(): Refusal {
  return refuse(
    "no-session-fixed",
    ["没有已安排而未举行的调解。", "No session is fixed."],
    ["请先安排调解。", "Fix one first."],
    house,
  );
}

function notYet(on: string): Refusal {
  return refuse(
    "session-not-yet",
    [`调解安排在${on}。`, `The session is fixed for ${on}.`],
    [
      "请在当日或者之后登记；提前举行的，先改期。",
      "Record it on that day or after; where it was held before, move it first.",
    ],
    house,
  );
}

function nobodyToAgree(): Refusal {
  return refuse(
    "absent-party-agrees-to-nothing",
    [
      "有当事人无正当理由未到，不能登记为达成协议或者继续。",
      "A party was absent without good reason: there is no agreement and no going on.",
    ],
    [
      "请求人未到视为撤回，被请求人未到为调解不成；有正当理由的，不选为未到，改期即可。",
      "An absent requester is taken to withdraw, an absent respondent leaves no agreement; where the reason was good, do not mark it absent, and move the session.",
    ],
    measures("69"),
  );
}
