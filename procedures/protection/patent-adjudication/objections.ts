import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import type { Define } from "./frame.ts";
import { registeredOpen, termsOfCase } from "./guards.ts";
import { begun, clocksOfClosing, ended, isOpen, pauseOf, resumable } from "./pauses.ts";
import { stageBefore } from "./suspension.ts";
import { underWay } from "./stages.ts";

const jurisdiction = cite("patent-measures", "37");

/** What a respondent may say against the case itself: another office is competent; the three years are over (PA-11). */
export function objectionActions(action: Define): Record<string, ActionSpec> {
  return {
    "object-to-jurisdiction": action({
      name: { zh: "提出管辖权异议", en: "Object to the jurisdiction" },
      event: "JurisdictionObjected",
      by: ["respondent", "officer"],
      from: underWay,
      input: z.strictObject({ reason: text("异议理由", "reasons") }),
      ready: ({ facts }) => (facts.objection === undefined ? undefined : objectedAlready()),
      facts: (state, { reason }, { actor, today }) => ({
        objection: { by: actor.name ?? actor.id, reason, on: today },
        pauses: begun(state, "objection", today),
      }),
      suspends: pauseOf("objection", clocksOfClosing),
      article: jurisdiction,
    }),

    "decide-jurisdiction": action({
      name: { zh: "处理管辖权异议", en: "Decide on the objection" },
      event: "JurisdictionDecided",
      by: ["head"],
      from: underWay,
      weight: "main",
      input: z.strictObject({
        upheld: flag("异议成立，移送有管辖权的部门", "upheld: sent to the competent office"),
        to: line("接收部门（异议成立时填写）", "receiving office, where it is upheld").optional(),
        reason: text("理由", "reasons"),
      }),
      ready: (state) => (isOpen(state, "objection") ? undefined : noObjection()),
      guard: (state, { upheld, to }) => {
        if (!upheld) return undefined;
        return to === undefined ? noReceiver() : registeredOpen(state);
      },
      facts: (state, { upheld, to, reason }, { today }) => ({
        pauses: ended(state, "objection", today),
        ...(state.facts.objection !== undefined && {
          objection: { ...state.facts.objection, decided: { upheld, reason, on: today } },
        }),
        ...(upheld && {
          ending: { stage: "transferred" as const, on: today, reason, ...(to !== undefined && { to }) },
        }),
      }),
      stops: (_, { upheld }) => (upheld ? [...termsOfCase] : []),
      resumes: (state, { upheld }) => (upheld ? [] : resumable(state, clocksOfClosing)),
      mayResume: clocksOfClosing,
      documents: (_, { upheld }) => (upheld ? ["transferNotice"] : []),
      mayIssue: ["transferNotice"],
      next: (state, { upheld }) => (upheld ? "to-tell" : stageBefore(state.stage)),
      leadsTo: ["to-tell", ...underWay],
      article: jurisdiction,
    }),

    "plead-limitation": action({
      name: { zh: "主张超过三年时效", en: "Plead that the three years are over" },
      event: "LimitationPleaded",
      by: ["respondent", "officer"],
      from: [...underWay, "suspended", "conciliation"],
      input: z.strictObject({ reason: text("事实和理由", "facts and reasons") }),
      ready: ({ facts }) => (facts.limitationPlea === undefined ? undefined : pleadedAlready()),
      facts: (_, { reason }, { actor, today }) => ({
        limitationPlea: { by: actor.name ?? actor.id, reason, on: today },
      }),
      article: cite("patent-law", "74"),
    }),
  };
}

function objectedAlready(): Refusal {
  return refuse(
    "objected-already",
    ["已提出过管辖权异议。", "The jurisdiction was objected to already."],
    ["请等待或者执行已作出的决定。", "Wait for the decision, or follow the one made."],
    jurisdiction,
  );
}

function noObjection(): Refusal {
  return refuse(
    "no-objection",
    ["没有待处理的管辖权异议。", "No objection waits to be decided."],
    ["无需处理。", "Nothing needs to be done."],
    jurisdiction,
  );
}

function noReceiver(): Refusal {
  return refuse(
    "no-receiver",
    ["异议成立的，应当写明接收部门。", "Where the objection is upheld, name the receiving office."],
    ["请填写接收部门。", "Fill it in."],
    jurisdiction,
  );
}

function pleadedAlready(): Refusal {
  return refuse(
    "pleaded-already",
    ["已提出时效主张。", "The limit was pleaded already."],
    ["请由合议组审查。", "The panel examines it."],
    cite("patent-law", "74"),
  );
}
