import { type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { decided, incomplete, scopeFields } from "./decision.ts";
import type { Define } from "./frame.ts";
import { registeredOpen, termsOfCase } from "./guards.ts";
import { majorGrounds } from "./names.ts";
import { repeatTable } from "./repeat.table.ts";
import { stageBefore } from "./suspension.ts";
import { underWay } from "./stages.ts";

const repeat = cite("patent-measures", "34");
const longer = cite("patent-measures", "37");
const passable = ["received", ...underWay] as const;

/** Faster, slower or elsewhere: the local fast track, a decision at once on a repeated infringement, more time, the national office. */
export function trackActions(action: Define): Record<string, ActionSpec> {
  return {
    "set-fast-track": action({
      name: { zh: "适用快速程序", en: "Put the case on the fast track" },
      event: "FastTrackSet",
      by: ["head"],
      from: ["accepted", "answering", "evidence"],
      input: z.strictObject({ rule: line("所依据的地方规定", "the local rule it rests on") }),
      ready: ({ facts }) => (facts.track?.kind === "fast" ? fastAlready() : undefined),
      facts: (_, { rule }, { today }) => ({ track: { kind: "fast", rule, on: today } }),
      starts: ({ facts }) => [
        { clock: "fast-track", ...(facts.acceptance !== undefined && { from: facts.acceptance.on }) },
      ],
      mayStart: ["fast-track"],
      article: cite("house", "1"),
    }),

    "decide-directly": action({
      name: { zh: "对重复侵权直接作出裁决", en: "Decide at once on a repeated infringement" },
      event: "DisputeDecidedDirectly",
      by: ["officer"],
      from: underWay,
      input: z.strictObject({
        earlier: line("已生效的裁决或者判决（文号）", "the effective decision or judgment (number)"),
        effective: flag("该裁决或者判决已生效并认定侵权", "it is in effect and found infringement"),
        sameInfringer: flag("同一侵权人", "the same infringer"),
        samePatent: flag("同一专利权", "the same patent"),
        sameAct: flag("同一类型的行为", "the same type of act"),
        ...scopeFields,
      }),
      ready: registeredOpen,
      guard: (_, input, context) => {
        const { outcome, row } = context.decide(
          repeatTable,
          {
            earlier: input.effective ? "effective" : "none",
            infringer: input.sameInfringer ? "same" : "another",
            patent: input.samePatent ? "same" : "another",
            act: input.sameAct ? "same-type" : "another",
          },
          context.today,
        );
        return outcome === "direct" ? incomplete(true, input) : notARepeat(row);
      },
      facts: (_, input, context) => ({
        track: { kind: "direct-repeat", on: context.today },
        decision: { outcome: "infringement", ...decided(input, true, context), earlier: input.earlier },
        closingServed: {},
      }),
      stops: [...termsOfCase],
      starts: [{ clock: "publication" }],
      documents: ["decision"],
      next: "decided",
      article: repeat,
    }),

    "extend-closing": action({
      name: { zh: "延长结案期限（一个月以内）", en: "Take longer to close (up to one month)" },
      event: "ClosingExtended",
      by: ["head"],
      from: underWay,
      input: z.strictObject({
        days: field(
          z.number().int().min(1).max(30),
          "天数（满一个月的不填）",
          "days (empty: a whole month)",
        ).optional(),
        reason: text("案情复杂的理由", "why the case is complex"),
      }),
      ready: (state) => (extensionsOf(state) === 0 ? undefined : extendedAlready()),
      extends: "closing",
      extendsBy: (_, { days }) => (days === undefined ? {} : { length: days, unit: "calendar-day" }),
      article: longer,
    }),

    "extend-closing-again": action({
      name: {
        zh: "再次延长结案期限（上一级部门批准，两个月以内）",
        en: "Take longer again (higher office, up to two months)",
      },
      event: "ClosingExtendedAgain",
      by: ["head"],
      from: underWay,
      input: z.strictObject({
        approval: line("上一级部门的批准（机关、文号）", "approval of the next-higher office (name, number)"),
        days: field(
          z.number().int().min(1).max(60),
          "天数（满两个月的不填）",
          "days (empty: two whole months)",
        ).optional(),
        reason: text("仍不能结案的理由", "why it cannot be closed yet"),
      }),
      ready: (state) => (extensionsOf(state) === 0 ? firstNotUsed() : undefined),
      extends: "closing",
      extendsBy: (_, { days }) => (days === undefined ? { length: 2 } : { length: days, unit: "calendar-day" }),
      article: longer,
    }),

    "pass-up": action({
      name: { zh: "作为重大纠纷报请国家知识产权局", en: "Pass up to the national office as a major dispute" },
      event: "DisputePassedUp",
      by: ["officer"],
      from: passable,
      input: z.strictObject({
        ground: choice(majorGrounds, "情形", "ground"),
        proof: line("省级管理专利工作的部门出具的证明", "proof by the provincial department"),
        reason: text("理由", "reasons"),
      }),
      facts: ({ stage }, { ground, proof, reason }, { today }) => ({
        major: { ground, reason: `${reason}（${proof}）`, on: today },
        returnTo: stage,
      }),
      documents: ["majorReport"],
      next: "passed-up",
      article: cite("patent-measures", "56-57"),
    }),

    "record-major-answer": action({
      name: { zh: "登记国家知识产权局答复", en: "Record the national office's answer" },
      event: "MajorDisputeAnswered",
      by: ["officer"],
      from: ["passed-up"],
      weight: "main",
      input: z.strictObject({
        taken: flag("属于重大纠纷，由国家知识产权局办理", "it is major; the national office takes it"),
        note: text("答复内容", "what was answered"),
      }),
      ready: registeredOpen,
      facts: ({ facts }, { taken }, { today }) =>
        facts.major === undefined
          ? {}
          : { major: { ...facts.major, answer: taken ? "taken" : "not-major", answeredOn: today } },
      next: ({ facts }, { taken }) => {
        if (taken) return "taken-up";
        return facts.returnTo === "received" ? "received" : stageBefore(facts.returnTo);
      },
      leadsTo: ["taken-up", "received", ...underWay],
      article: cite("patent-rules", "96"),
    }),
  };
}

function extensionsOf({ clocks }: { readonly clocks: readonly { clock: string; extensions: readonly unknown[] }[] }) {
  return clocks.findLast(({ clock }) => clock === "closing")?.extensions.length ?? 0;
}

function fastAlready(): Refusal {
  return refuse(
    "fast-already",
    ["已适用快速程序。", "The case is on the fast track already."],
    ["无需重复办理。", "Nothing more needs to be done."],
    cite("house", "1"),
  );
}

function notARepeat(row: string): Refusal {
  return refuse(
    "not-a-repeat",
    [`不符合直接作出裁决的条件（${row}）。`, `The conditions of a decision at once are not met (row ${row}).`],
    ["请按普通程序审理。", "Examine the case the usual way."],
    repeat,
  );
}

function extendedAlready(): Refusal {
  return refuse(
    "extended-already",
    ["结案期限已延长过一次。", "The term was extended once already."],
    ["确需再次延长的，报上一级部门批准。", "Where more is needed, ask the next-higher office."],
    longer,
  );
}

function firstNotUsed(): Refusal {
  return refuse(
    "first-extension-not-used",
    ["本机关尚未延长结案期限。", "The office itself has not extended the term yet."],
    ["请先由负责人批准延长一个月以内。", "The head first extends it by up to one month."],
    longer,
  );
}
