import type { Bilingual, Citation, CountingRule } from "#law";
import { defineTable, yesNo } from "#rules";
import { z } from "zod";
import { field } from "../field.ts";
import { defineProcedure, noInput } from "../procedure.ts";
import { refusal } from "../refusals.ts";

/*
 * An invented procedure, so that no change of law touches the engine's tests: claiming a lost umbrella.
 *
 *   lost ── claim ──► claimed ── examine ──► proposed ── approve ──► returned | refused
 *                      │  ▲                     │
 *                 askProof│                 sendBack ──► claimed            withdraw ──► withdrawn
 *                      ▼  │ prove
 *                     proving
 */

const word = (zh: string, en: string): Bilingual => ({ zh, en });
const code = (article: string): Citation => ({ source: "umbrella-code", article });

export const plainDays: CountingRule = {
  id: "umbrella-days",
  name: word("雨伞期间", "umbrella days"),
  article: code("20"),
  confidence: "read",
  startsOn: "next-day",
  roll: "next-working-day",
  ends: "24:00",
};

export const returnTable = defineTable({
  id: "umbrella-return",
  version: "1",
  name: word("雨伞发还", "Return of an umbrella"),
  moment: word("认领之日", "the day of the claim"),
  facts: { described: ["well", "badly"], proof: ["yes", "no"] },
  factNames: {
    described: {
      name: word("描述", "described"),
      values: { well: word("相符", "well"), badly: word("不符", "badly") },
    },
    proof: { name: word("凭证", "proof"), values: yesNo },
  },
  outcomes: ["return", "refuse"],
  outcomeNames: { return: word("发还", "return"), refuse: word("不予发还", "refuse") },
  rows: [
    {
      id: "proved",
      when: { proof: "yes" },
      then: "return",
      article: code("7"),
      confidence: "read",
      from: "2020-01-01",
    },
    {
      id: "described",
      when: { described: "well", proof: "no" },
      then: "return",
      article: code("8"),
      confidence: "secondary",
      from: "2020-01-01",
    },
    {
      id: "neither",
      when: { described: "badly", proof: "no" },
      then: "refuse",
      article: code("9"),
      confidence: "read",
      from: "2020-01-01",
    },
  ],
});

const Facts = z.object({
  colour: z.string(),
  claimedOn: z.string(),
  described: z.enum(["well", "badly"]),
  proof: z.enum(["yes", "no"]),
  proposal: z.enum(["return", "refuse"]),
  inspectionOn: z.string(),
});

export const umbrella = defineProcedure(
  {
    id: "lost-umbrella",
    version: "1",
    name: word("认领遗失雨伞", "Claiming a lost umbrella"),
    legalBasis: [code("1")],
    start: "lost",
    publicCopies: { by: ["keeper"], approve: ["head", "keeper"] },
    sealing: { by: ["keeper", "head"], lifts: ["head"] },
    roles: {
      keeper: word("保管员", "keeper"),
      head: word("负责人", "head keeper"),
      owner: word("失主", "owner"),
    },
    stages: {
      lost: { name: word("待认领", "lost") },
      claimed: { name: word("已认领", "claimed") },
      proving: { name: word("补充凭证", "proof asked for"), aside: true },
      proposed: { name: word("拟决定", "decision proposed") },
      returned: { name: word("已发还", "returned"), closing: word("发还", "returned to its owner") },
      refused: { name: word("已拒绝", "refused"), closing: word("不予发还", "claim refused") },
      withdrawn: { name: word("已撤回", "withdrawn"), closing: word("撤回", "claim withdrawn"), aside: true },
    },
    clocks: {
      decision: {
        name: word("决定期限", "decision"),
        limit: "UM-01",
        length: 30,
        unit: "calendar-day",
        rule: plainDays,
        article: code("10"),
        confidence: "read",
        duty: "office",
        extension: { length: 10, unit: "calendar-day", times: 1, article: code("11"), confidence: "secondary" },
        remindBefore: [3, 7],
      },
      proof: {
        name: word("补证期限", "proof"),
        limit: "UM-02",
        length: 5,
        unit: "working-day",
        rule: plainDays,
        article: code("12"),
        confidence: "read",
        duty: "party",
      },
      storage: {
        name: word("保管期限", "storage"),
        limit: "UM-03",
        length: 3,
        unit: "month",
        rule: plainDays,
        article: code("13"),
        confidence: "unverified",
        duty: "office",
      },
      notice: {
        name: word("验看通知", "notice of inspection"),
        limit: "UM-04",
        length: 3,
        unit: "working-day",
        direction: "before",
        rule: plainDays,
        article: code("14"),
        confidence: "read",
        duty: "office",
      },
      drying: {
        name: word("晾干", "drying"),
        limit: "UM-05",
        length: 24,
        unit: "hour",
        rule: plainDays,
        article: code("15"),
        confidence: "read",
        duty: "office",
      },
    },
    documents: {
      receipt: { name: word("认领回执", "receipt") },
      proofNotice: { name: word("补充凭证通知书", "notice to bring proof") },
      returnSlip: { name: word("发还单", "return slip") },
      refusalLetter: { name: word("不予发还决定书", "letter of refusal") },
    },
    facts: Facts,
    tables: [returnTable],
  },
  (action) => ({
    claim: action({
      name: word("认领", "Claim"),
      event: "UmbrellaClaimed",
      by: ["owner", "keeper"],
      from: ["lost"],
      input: z.strictObject({
        colour: field(z.string().min(1).max(20), "颜色", "colour"),
        handles: field(z.array(z.strictObject({ wood: z.boolean() })), "伞柄", "handles").optional(),
        ribs: field(z.number(), "伞骨", "ribs")
          .refine((ribs) => ribs % 2 === 0, { params: { sentence: word("应为双数", "must be even") } })
          .optional(),
      }),
      article: code("2"),
      facts: (_, { colour }, { today }) => ({ colour, claimedOn: today, proof: "no" }),
      next: "claimed",
      documents: ["receipt"],
      starts: [{ clock: "decision" }, { clock: "storage" }],
      weight: "main",
    }),
    askProof: action({
      name: word("要求补证", "Ask for proof"),
      event: "ProofAskedFor",
      by: ["keeper"],
      from: ["claimed"],
      input: noInput,
      ready: ({ facts }) =>
        facts.proof === "yes"
          ? refusal("already-proved", "已有凭证。", "There is proof already.", "请直接审查。", "Examine the claim.")
          : undefined,
      next: "proving",
      documents: ["proofNotice"],
      starts: [{ clock: "proof" }],
      suspends: { clocks: ["decision"], why: word("等待补证", "waiting for proof"), article: code("12") },
    }),
    prove: action({
      name: word("提交凭证", "Bring proof"),
      event: "ProofBrought",
      by: ["owner", "keeper"],
      from: ["proving"],
      input: z.strictObject({ good: field(z.boolean(), "凭证有效", "good") }),
      facts: (_, { good }) => ({ proof: good ? "yes" : "no" }),
      next: "claimed",
      stops: ["proof"],
      resumes: ["decision"],
    }),
    postSlip: action({
      name: word("登记回执", "Record a slip that came by post"),
      event: "SlipCameBack",
      by: ["keeper"],
      from: ["claimed", "proving", "proposed"],
      input: noInput,
      outOfOrder: true,
    }),
    extend: action({
      name: word("延长决定期限", "Extend the time for the decision"),
      event: "DecisionExtended",
      by: ["head"],
      from: ["claimed", "proposed"],
      input: z.strictObject({ reason: z.string().min(1) }),
      extends: "decision",
    }),
    inspect: action({
      name: word("安排验看", "Fix an inspection"),
      event: "InspectionFixed",
      by: ["keeper"],
      from: ["claimed"],
      input: z.strictObject({ on: z.iso.date() }),
      facts: (_, { on }) => ({ inspectionOn: on }),
      starts: ({ facts }) => [{ clock: "notice", from: facts.inspectionOn ?? "" }, { clock: "drying" }],
      mayStart: ["notice", "drying"],
    }),
    notify: action({
      name: word("通知验看", "Give notice of the inspection"),
      event: "InspectionNotified",
      by: ["keeper"],
      from: ["claimed"],
      input: noInput,
      stops: ["notice", "drying"],
    }),
    examine: action({
      name: word("审查", "Examine"),
      event: "ClaimExamined",
      by: ["keeper"],
      from: ["claimed"],
      input: z.strictObject({ described: z.enum(["well", "badly"]) }),
      facts: ({ facts }, { described }, { decide }) => {
        const asked = { described, proof: facts.proof ?? "no" };
        return { described, proposal: decide(returnTable, asked, facts.claimedOn ?? "").outcome };
      },
      next: "proposed",
      weight: "main",
    }),
    sendBack: action({
      name: word("退回", "Send back"),
      event: "ProposalSentBack",
      by: ["head"],
      from: ["proposed"],
      input: noInput,
      next: "claimed",
    }),
    approve: action({
      name: word("批准", "Approve"),
      event: "ProposalApproved",
      by: ["head", "keeper"],
      from: ["proposed"],
      input: noInput,
      notSameAs: ["examine"],
      next: ({ facts }) => (facts.proposal === "return" ? "returned" : "refused"),
      leadsTo: ["returned", "refused"],
      documents: ({ facts }) => [facts.proposal === "return" ? "returnSlip" : "refusalLetter"],
      mayIssue: ["returnSlip", "refusalLetter"],
      stops: ["decision"],
      weight: "main",
    }),
    withdraw: action({
      name: word("撤回", "Withdraw"),
      event: "ClaimWithdrawn",
      by: ["owner"],
      from: ["claimed", "proving", "proposed"],
      input: noInput,
      next: "withdrawn",
      weight: "danger",
    }),
  }),
);
