import { type ActionContext, type ActionSpec, field, noInput } from "#casework";
import { addMonths, figureOn, type IsoDate, type Refusal } from "#law";
import { cite, figures } from "#statutes";
import { z } from "zod";
import { tooFewOfficers } from "../../../assignment/notOnTheCase.ts";
import { choice, day, flag, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { earlierPenaltiesOf } from "../earlierPenalties.ts";
import { fineFault } from "../fineFault.ts";
import { circumstancesOf, fineRange } from "../fineRange.ts";
import { lotsHeld } from "../fieldwork/lotsHeld.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { trademarkArticleOn } from "../lawOfTheAct.ts";
import { LotInput, lotFault } from "../lotForm.ts";
import { evidenceKinds, infringingActs, sourceProofs, suspensionGrounds } from "../names.ts";
import { nameOf, perRespondent, respondentIds, viewOf, viewsOf } from "../respondents.ts";
import { settingOf } from "../settings.ts";
import { turnover } from "../turnover.ts";
import { notInFuture } from "./lead.ts";

/** From the first step of the investigation to its report; suspension and the extension of TM-05. */
export function investigationActions(action: Define): Record<string, ActionSpec> {
  return {
    "begin-investigation": action({
      name: { zh: "开始调查", en: "Begin the investigation" },
      event: "InvestigationBegun",
      by: ["officer", "head"],
      from: ["filed"],
      weight: "main",
      input: noInput,
      ready: (state) => tooFewOfficers(state),
      next: "investigation",
    }),

    "record-evidence": action({
      name: { zh: "登记证据", en: "Record evidence" },
      event: "EvidenceRecorded",
      by: ["officer"],
      from: ["filed", "investigation"],
      input: z.strictObject({
        name: line("证据名称", "name of the evidence"),
        kind: choice(evidenceKinds, "证据种类", "kind"),
        proves: text("证明内容", "what it proves"),
        source: line("来源", "source"),
        obtainedOn: day("取得日期", "obtained on"),
      }),
      guard: (_, input, context) => notInFuture(input.obtainedOn, context, "取得日期", "the day it was obtained"),
      adds: (_, input) => ({ evidence: [input] }),
      article: cite("evidence-provisions", "*"),
    }),

    "record-findings": perRespondent(action, {
      name: { zh: "认定侵权事实", en: "Record the findings" },
      event: "FindingsRecorded",
      by: ["officer"],
      from: ["investigation"],
      weight: "main",
      input: z.strictObject({
        found: flag("侵权事实成立", "infringement found"),
        act: choice(infringingActs, "行为类型", "kind of act"),
        description: text("查明的事实", "facts found"),
        actFrom: day("行为开始日期", "first day of the act"),
        actUntil: day("行为终了日期", "last day of the act", {
          hint: {
            zh: "按此日适用法律：2026-12-31 及以前适用 2019 年文本",
            en: "this day selects the law: the 2019 text up to and with 2026-12-31",
          },
        }),
        infringementsInFiveYears: field(
          z.number().int().min(1).max(1000),
          "五年内侵权次数（含本次）",
          "infringements within five years, this one included",
        ).default(1),
        otherSeriousFacts: text("其他严重情节", "other serious facts").optional(),
        sellerUnaware: flag("销售者不知道是侵权商品", "the seller did not know").default(false),
        lawfulSource: flag("能证明合法取得", "a lawful source is shown").default(false),
        sourceProof: choice(sourceProofs, "合法取得的证明", "how the lawful source is shown").optional(),
        supplierName: line("提供者名称", "name of the supplier").optional(),
      }),
      guard: ({ facts }, input, context) => {
        if (input.actFrom > input.actUntil) return reversed();
        if ((facts.evidence ?? []).length === 0) return noEvidence();
        if (input.lawfulSource && input.sourceProof === undefined) return sourceNotShown();
        // Asked here so that a day before the law we hold is refused at once, not at the decision.
        fineRange(undefined, input.actUntil, circumstancesOf(input));
        return (
          notInFuture(input.actUntil, context, "行为终了日期", "the last day of the act") ??
          uncounted(facts.respondent?.name, context, input.actUntil, input.infringementsInFiveYears)
        );
      },
      facts: (_, input) => ({ infringement: input }),
      article: cite("penalty-law", "54"),
    }),

    "record-lots": perRespondent(action, {
      name: { zh: "登记侵权商品和价格", en: "Record the goods and their prices" },
      event: "LotsRecorded",
      by: ["officer"],
      from: ["investigation"],
      weight: "main",
      input: z.strictObject({
        lots: field(z.array(LotInput).min(1).max(1000), "商品批次", "lots", { widget: "list" }),
      }),
      offers: (state) => ({ lots: lotsHeld(state) }),
      ready: ({ facts }) => (facts.infringement?.found === true ? undefined : notFound()),
      guard: (_, { lots }) => lotFault(lots),
      facts: (_, { lots }, context) => ({
        lots,
        turnover: turnover(lots, { addEarlierActs: settingOf(context, "add-earlier-acts") }),
      }),
      article: cite("turnover-measures", "5"),
    }),

    "submit-for-legal-review": action({
      name: { zh: "调查终结，提交法制审核", en: "End the investigation and submit it for legal review" },
      event: "InvestigationEnded",
      by: ["officer"],
      from: ["investigation"],
      weight: "main",
      input: z.strictObject({
        conclusion: text("调查结论和处理建议", "conclusion and proposal"),
        proposedFineFen: money("建议罚款", "fine proposed").optional(),
        proposedFines: field(
          z
            .array(
              z.strictObject({
                respondent: field(z.string().min(1), "当事人", "respondent", {
                  widget: "party",
                  partyRole: "respondent",
                }),
                fen: money("建议罚款", "fine proposed"),
              }),
            )
            .max(200),
          "各当事人的建议罚款（多名当事人时填写）",
          "fine proposed for each respondent (where there are several)",
          { widget: "list" },
        ).default([]),
      }),
      ready: (state) =>
        viewsOf(state).some(({ facts }) => facts.infringement === undefined) ? noFindings() : undefined,
      guard: (state, input, context) => proposedFault(state, input, context),
      facts: (state, input, { actor, today }) => ({
        report: { conclusion: input.conclusion, by: actor.name ?? actor.id, on: today },
        respondents: Object.fromEntries(
          respondentIds(state).map((id) => [
            id,
            { ...state.facts.respondents?.[id], proposedFineFen: proposedFor(state, id, input) ?? 0 },
          ]),
        ),
      }),
      next: "legal-review",
      documents: (state) => respondentIds(state).map((of) => ({ document: "investigationReport" as const, of })),
      mayIssue: ["investigationReport"],
      article: cite("penalty-law", "58"),
    }),

    suspend: action({
      name: { zh: "中止", en: "Suspend the case" },
      event: "CaseSuspended",
      by: ["head"],
      from: ["investigation"],
      input: z.strictObject({
        ground: choice(suspensionGrounds, "中止情形", "ground"),
        reason: text("具体事由", "what the dispute or the suit is"),
      }),
      facts: (_, input, { actor, today }) => ({
        suspension: { ...input, on: today, by: actor.name ?? actor.id },
      }),
      next: "suspended",
      suspends: {
        clocks: ["decision"],
        why: { zh: "商标权属存在争议或者权利人已起诉，中止查处", en: "title is in dispute or the holder has sued" },
        article: cite("trademark-regulations", "81"),
      },
      article: cite("trademark-regulations", "81"),
    }),

    resume: action({
      name: { zh: "恢复", en: "Resume the case" },
      event: "CaseResumed",
      by: ["head"],
      from: ["suspended"],
      weight: "main",
      input: z.strictObject({ reason: text("恢复理由", "reason") }),
      next: "investigation",
      resumes: ["decision"],
      article: cite("trademark-regulations", "81"),
    }),

    "extend-time-limit": action({
      name: { zh: "延长办案期限", en: "Extend the time limit of the case" },
      event: "TimeLimitExtended",
      by: ["head"],
      from: ["filed", "investigation", "legal-review", "prior-notice", "hearing"],
      input: z.strictObject({ reason: text("延长理由", "reason") }),
      extends: "decision",
      article: cite("penalty-law", "60"),
    }),
  };
}

/** Penalties of the same party that the office knows of, within the years the law looks back: they count as infringements. */
function uncounted(
  name: string | undefined,
  context: ActionContext,
  actUntil: IsoDate,
  counted: number,
): Refusal | undefined {
  const years = figureOn(figures["trademark-repeat-years"], actUntil).value;
  const since = addMonths(actUntil, -12 * years);
  const earlier = earlierPenaltiesOf(name, context).filter(({ on }) => on >= since && on <= actUntil);
  if (counted > earlier.length) return undefined;
  const numbers = earlier.map(({ caseNumber }) => caseNumber).join("、");
  return refuse(
    "earlier-penalty-not-counted",
    [
      `该当事人五年内另有${earlier.length}次侵权处罚（${numbers}），所填次数不足。`,
      `The party was penalised ${earlier.length} times more within five years (${numbers}); the number given leaves them out.`,
    ],
    [
      "请计入以前的侵权行为；不是同一当事人的，先更正当事人名称。",
      "Count the earlier infringements; where it is another party, correct the party's name first.",
    ],
    trademarkArticleOn("penalty", actUntil),
  );
}
interface Proposed {
  readonly proposedFineFen?: number | undefined;
  readonly proposedFines: readonly { readonly respondent: string; readonly fen: number }[];
}

/** The fine proposed for one respondent; the single figure is for the only one. Undefined where none was given. */
function proposedFor(state: EnforcementState, id: string, given: Proposed): number | undefined {
  const named = given.proposedFines.find(({ respondent }) => respondent === id)?.fen;
  return named ?? (respondentIds(state).length === 1 ? given.proposedFineFen : undefined);
}

function proposedFault(state: EnforcementState, given: Proposed, context: ActionContext): Refusal | undefined {
  for (const id of respondentIds(state)) {
    const fen = proposedFor(state, id, given);
    if (fen === undefined) return noFineProposed(nameOf(state, id));
    const fault = fineFault(viewOf(state, id), fen, context);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function noFineProposed(name: string): Refusal {
  return refuse(
    "no-fine-proposed",
    [`未填写对${name}的建议罚款。`, `No fine is proposed for ${name}.`],
    [
      "请逐一填写各当事人的建议罚款；不罚款的填零。",
      "Give the fine proposed for each respondent; zero where there is none.",
    ],
    cite("penalty-law", "58"),
  );
}

export function reversed(): Refusal {
  return refuse(
    "act-ends-before-it-begins",
    ["行为终了日期早于开始日期。", "The act ends before it begins."],
    ["请核对两个日期。", "Check both days."],
    cite("penalty-law", "54"),
  );
}

export function noEvidence(): Refusal {
  return refuse(
    "no-evidence",
    ["案卷中没有证据，不能认定事实。", "There is no evidence on the docket, so nothing can be found."],
    ["请先登记证据。", "Record the evidence first."],
    cite("penalty-law", "54"),
  );
}

function notFound(): Refusal {
  return refuse(
    "infringement-not-found",
    [
      "尚未认定侵权事实成立，不能计算违法经营额。",
      "Infringement has not been found, and only then is the turnover calculated.",
    ],
    ["请先认定侵权事实。", "Record the findings first."],
    cite("turnover-measures", "2"),
  );
}

function sourceNotShown(): Refusal {
  return refuse(
    "source-proof-missing",
    ["认定合法取得的，须写明证明方式。", "A lawful source needs the way in which it is shown."],
    ["请选择供货清单和收据、合同、发票或者其他证明。", "Choose list and receipt, contract, invoice or another proof."],
    cite("trademark-regulations", "79"),
  );
}

function noFindings(): Refusal {
  return refuse(
    "no-findings",
    ["尚未认定事实。", "The findings are not on the docket yet."],
    ["请先认定侵权事实是否成立。", "Record first whether infringement is found."],
    cite("penalty-law", "58"),
  );
}
