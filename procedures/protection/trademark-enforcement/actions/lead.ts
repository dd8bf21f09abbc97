import type { ActionContext, ActionSpec } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, RespondentState } from "../frame.ts";
import { trademarkArticleOn } from "../lawOfTheAct.ts";
import { tellingClocks, tellingPapers } from "../intake/toBeTold.ts";
import { perRespondent } from "../respondents.ts";
import { checkResults, partyKinds, recommendations } from "../names.ts";

/** From the check of the lead to the word to file it: facts 5, TM-03. How it came in, and a refusal, are intake's. */
export function leadActions(action: Define): Record<string, ActionSpec> {
  return {
    verify: action({
      name: { zh: "核查线索", en: "Check the lead" },
      event: "LeadChecked",
      by: ["officer"],
      from: ["verification"],
      weight: "main",
      input: z.strictObject({
        result: choice(checkResults, "核查结果", "result"),
        findings: text("核查情况", "what was found"),
        registrationNumber: line("商标注册号", "registration number").optional(),
        holderName: line("商标注册人", "registered holder").optional(),
      }),
      guard: (state, input, { today }) => {
        const { registrationNumber = input.registrationNumber, holderName = input.holderName } = state.facts.mark ?? {};
        if (input.result === "not-substantiated" || (registrationNumber !== undefined && holderName !== undefined))
          return undefined;
        return refuse(
          "right-not-checked",
          [
            "商标注册号和注册人尚未查明，不能认定线索属实。",
            "The registration number and the holder of the mark are not known, so the lead cannot be found substantiated.",
          ],
          ["请查询商标注册情况并填写注册号和注册人。", "Look up the registration and give its number and holder."],
          trademarkArticleOn("infringement", today),
        );
      },
      facts: ({ facts }, input, { today }) => ({
        check: { result: input.result, findings: input.findings, on: today },
        ...(facts.mark && {
          mark: {
            ...facts.mark,
            ...(input.registrationNumber !== undefined && { registrationNumber: input.registrationNumber }),
            ...(input.holderName !== undefined && { holderName: input.holderName }),
          },
        }),
      }),
      article: cite("market-complaint-measures", "23"),
    }),

    "extend-verification": action({
      name: { zh: "延长核查期限", en: "Extend the check" },
      event: "CheckExtended",
      by: ["head"],
      from: ["verification"],
      input: z.strictObject({ reason: text("延长理由", "reason") }),
      extends: "check",
      article: cite("market-complaint-measures", "23"),
    }),

    "record-respondent": perRespondent(action, {
      name: { zh: "补充当事人信息", en: "Complete the party's details" },
      event: "RespondentRecorded",
      by: ["officer"],
      from: ["verification", "filed", "investigation", "legal-review", "prior-notice", "hearing"],
      input: z.strictObject({
        name: line("当事人姓名（名称）", "name of the party"),
        kind: choice(partyKinds, "当事人类型", "kind of party"),
        identifier: line("身份证件号码或者统一社会信用代码", "identity number or unified social credit code"),
        address: line("住址（住所）", "address"),
        representative: line("法定代表人（负责人、经营者）", "legal representative or person in charge").optional(),
      }),
      guard: (state, input) => anotherParty(state, input),
      facts: (_, { name, kind, identifier, address, representative }) => ({
        respondent: { name, kind, identifier, address, ...(representative !== undefined && { representative }) },
      }),
    }),

    "propose-filing": action({
      name: { zh: "提出立案建议", en: "Propose what to do with the lead" },
      event: "FilingProposed",
      by: ["officer"],
      from: ["verification"],
      weight: "main",
      input: z.strictObject({
        recommendation: choice(recommendations, "建议", "recommendation"),
        grounds: text("理由和依据", "grounds"),
      }),
      ready: ({ facts }) => (facts.check === undefined ? notChecked() : undefined),
      guard: ({ facts }, { recommendation }) =>
        recommendation === "file" && facts.check?.result !== "substantiated" ? notSubstantiated() : undefined,
      facts: (_, input, { actor, today }) => ({ proposal: { ...input, by: actor.name ?? actor.id, on: today } }),
      article: cite("penalty-law", "54"),
    }),

    "approve-filing": action({
      name: { zh: "批准立案", en: "Approve the filing" },
      event: "CaseFiled",
      by: ["head"],
      from: ["verification"],
      notSameAs: ["propose-filing"],
      weight: "main",
      input: z.strictObject({ opinion: text("审批意见", "opinion").default("同意立案。") }),
      // The check may have been recorded again after the proposal, and found nothing.
      ready: ({ facts }) => {
        if (facts.proposal?.recommendation !== "file") return notProposed();
        return facts.check?.result === "substantiated" ? undefined : notSubstantiated();
      },
      facts: (_, { opinion }, { actor, today }) => ({ filing: { opinion, by: actor.name ?? actor.id, on: today } }),
      next: "filed",
      stops: ["check"],
      starts: (state) => [{ clock: "decision" }, ...tellingClocks(state, "filed")],
      mayStart: ["decision", "inform"],
      documents: (state) => ["filingApproval", ...tellingPapers(state, "filed")],
      mayIssue: ["filingApproval", "informerNotice", "filedNotice"],
      article: cite("penalty-law", "54"),
    }),
  };
}

/** A day that an officer gives for something that happened cannot lie after the day of the act. */
export function notInFuture(given: IsoDate, { today }: ActionContext, zh: string, en: string): Refusal | undefined {
  if (given <= today) return undefined;
  return refuse(
    "day-in-the-future",
    [`${zh}（${given}）晚于办理日期（${today}）。`, `${en} (${given}) lies after the day of this act (${today}).`],
    ["请核对日期。", "Check the day."],
    cite("house", "1"),
  );
}

function notChecked(): Refusal {
  return refuse(
    "not-checked",
    ["线索尚未核查。", "The lead has not been checked yet."],
    ["请先记录核查结果。", "Record the result of the check first."],
    cite("market-complaint-measures", "23"),
  );
}

function notSubstantiated(): Refusal {
  return refuse(
    "not-substantiated",
    ["核查未发现侵权证据，不能立案。", "The check found no evidence, so the case cannot be filed."],
    [
      "请建议不予立案；发现新证据的，先重新记录核查结果。",
      "Propose not to file; where new evidence was found, record the check again first.",
    ],
    cite("penalty-law", "54"),
  );
}

/** Once the notice is served it was one person who was told and may answer: nobody else can be put in its place. */
function anotherParty({ facts }: RespondentState, given: { readonly name: string; readonly identifier: string }) {
  const { respondent, notice } = facts;
  if (notice?.served === undefined || (respondent?.name === given.name && respondent.identifier === given.identifier))
    return undefined;
  return refuse(
    "party-already-told",
    [
      "告知书已经送达，当事人的姓名（名称）和证件号码不能再改为他人。",
      "The notice has been served, so the party's name and identity number can no longer become another's.",
    ],
    [
      "原记载有误的，请更正原记录；当事人认定错误的，退回调查后重新告知。",
      "Correct the entry where it is wrong; where it is the wrong party, return the case to the investigation and give notice again.",
    ],
    cite("penalty-law", "44"),
  );
}

export function notProposed(): Refusal {
  return refuse(
    "not-proposed",
    ["承办人尚未提出相应的立案建议。", "No such proposal by the case officer is on the docket."],
    ["请承办人先提出立案建议。", "Ask the case officer to propose it first."],
    cite("penalty-law", "54"),
  );
}
