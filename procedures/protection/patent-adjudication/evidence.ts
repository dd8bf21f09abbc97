import { type ActionContext, type ActionSpec, field } from "#casework";
import { addDays, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFields } from "../../service/inputs.ts";
import { answersOpen, extensionDays } from "./answer.ts";
import { clocks } from "./clocks.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { evidenceKinds } from "./names.ts";
import { sideField, sideFault, sideIn, sideName, sides } from "./parties.ts";
import { knownPause } from "./pauses.ts";
import { periodOf, stillOpen } from "./periods.ts";
import { badService, notApproved, servedFrom, serves } from "./serving.ts";

const article = cite("patent-measures", "54");
const least = clocks.evidence.length;
const examining = ["evidence", "hearing-set"] as const;

/** The evidence period (PA-07): at least fifteen days from the receipt of the notice, or as the parties agree; longer on application. */
export function evidenceActions(action: Define): Record<string, ActionSpec> {
  return {
    "open-evidence": action({
      name: { zh: "通知举证", en: "Open the evidence period" },
      event: "EvidenceOpened",
      by: ["officer"],
      from: ["answering"],
      weight: "main",
      input: z.strictObject({
        days: field(z.number().int().min(1).max(365), "举证期限（日）", "period in days", {
          hint: { zh: "自收到通知起不少于十五日", en: "fifteen days at least, from receipt of the notice" },
        }).default(least),
        agreed: flag("当事人约定期限并经本机关认可", "agreed by the parties, with this office's approval").default(
          false,
        ),
      }),
      ready: (state, context) => answersOpen(state, context),
      guard: (_, { days, agreed }) => (days < least && !agreed ? tooShort(days) : undefined),
      facts: (_, { days, agreed }, { today }) => ({ evidenceNotice: { days, agreed, on: today } }),
      documents: ["evidenceNotice"],
      next: "evidence",
      article,
    }),

    "serve-evidence-notice": action({
      name: { zh: "送达举证通知书", en: "Serve the notice to produce evidence" },
      event: "EvidenceNoticeServed",
      by: ["officer"],
      from: ["evidence"],
      weight: "main",
      input: z.strictObject({ party: sideField, ...serviceFields }),
      ready: (state) =>
        notApproved(state, "evidenceNotice") ?? (unserved(state).length === 0 ? everybodyHasIt() : undefined),
      guard: (state, input, context) =>
        sideFault(state, input.party, context) ??
        (unserved(state).includes(input.party) ? undefined : everybodyHasIt()) ??
        badService(state, "evidenceNotice", input, context.today),
      serves: (state, input, context) => serves(state, "evidenceNotice", input, context),
      facts: (state, input, context) => ({
        evidenceServed: { ...state.facts.evidenceServed, [input.party]: servedFrom(input, context).on },
      }),
      starts: (state, input, context) => [
        {
          clock: "evidence",
          of: input.party,
          from: servedFrom(input, context).on,
          length: state.facts.evidenceNotice?.days ?? least,
        },
      ],
      mayStart: ["evidence"],
      article,
    }),

    "file-evidence": action({
      name: { zh: "提交证据", en: "File evidence" },
      event: "EvidenceFiled",
      by: ["requester", "respondent", "officer"],
      from: ["accepted", "answering", ...examining, "suspended", "conciliation"],
      input: z.strictObject({
        party: sideField.optional(),
        name: line("证据名称", "name of the evidence"),
        kind: choice(evidenceKinds, "证据种类", "kind of evidence"),
        proves: text("证明对象", "what it proves"),
        file: field(z.string().min(1), "文件", "file", { widget: "file" }).optional(),
      }),
      guard: (state, { party }, context) => sideFault(state, party, context),
      adds: (state, { party, name, kind, proves, file }, context) => {
        const by = sideIn(state, party, context);
        const ran = state.facts.evidenceServed?.[by] !== undefined;
        const late = ran && !stillOpen(state, "evidence", context.today, context, by);
        return {
          evidence: [{ by, name, kind, proves, ...(file !== undefined && { file }), on: context.today, late }],
        };
      },
      article,
    }),

    "extend-evidence": action({
      name: { zh: "延长举证期限", en: "Extend the evidence period" },
      event: "EvidenceExtended",
      by: ["officer"],
      from: examining,
      input: z.strictObject({
        party: sideField,
        days: extensionDays,
        reason: text("当事人的申请和理由", "the party's application and reasons"),
      }),
      guard: (state, { party }, context) => sideFault(state, party, context),
      extends: "evidence",
      extendsBy: (_, { days }) => ({ length: days }),
      clockOf: (_, { party }) => party,
      facts: (state, { party, days }, context) => {
        const pause = extensionOf(state, party, days, context);
        const cause = "evidence-extension" as const;
        return pause === undefined ? {} : { pauses: [...(state.facts.pauses ?? []), { cause, ...pause }] };
      },
      suspends: (state, { party, days }, context) => {
        const pause = extensionOf(state, party, days, context);
        return pause && knownPause("evidence-extension", pause.from, pause.until);
      },
      maySuspend: [],
      article,
    }),

    "register-evidence": action({
      name: { zh: "抽样取证或者登记保存", en: "Sample or register evidence" },
      event: "EvidenceRegistered",
      by: ["officer"],
      from: ["accepted", "answering", ...examining],
      input: z.strictObject({
        number: line("清单编号", "number of the list"),
        what: text("物品", "what"),
      }),
      guard: ({ facts }, { number }) =>
        facts.registered?.some((each) => each.number === number) === true ? numberTaken(number) : undefined,
      adds: (_, { number, what }, { today }) => ({ registered: [{ number, what, on: today }] }),
      starts: (_, { number }) => [{ clock: "evidence-registration", of: number }],
      mayStart: ["evidence-registration"],
      article: cite("penalty-law", "56"),
    }),

    "handle-registered-evidence": action({
      name: { zh: "处理登记保存的证据", en: "Handle registered evidence" },
      event: "RegisteredEvidenceHandled",
      by: ["officer"],
      from: ["accepted", "answering", ...examining, "deliberation", "suspended", "conciliation"],
      input: z.strictObject({
        number: field(z.string().min(1).max(300), "清单编号", "number of the list", {
          choicesIn: (state) =>
            openNumbers(state as AdjudicationState).map((value) => ({ value, name: { zh: value, en: value } })),
        }),
        how: text("处理决定", "how it is handled"),
      }),
      ready: (state) => (openNumbers(state).length === 0 ? nothingRegistered() : undefined),
      guard: (state, { number }) => (openNumbers(state).includes(number) ? undefined : nothingRegistered()),
      facts: ({ facts }, { number, how }, { today }) => ({
        registered: (facts.registered ?? []).map((each) =>
          each.number === number ? { ...each, handled: how, handledOn: today } : each,
        ),
      }),
      stops: (_, { number }) => [{ clock: "evidence-registration", of: number }],
      article: cite("penalty-law", "56"),
    }),
  };
}

/** The days by which the evidence period grows, which the term of closing does not count (PA-10). */
function extensionOf(state: AdjudicationState, party: string, days: number, context: Pick<ActionContext, "known">) {
  const due = periodOf(state, "evidence", context, party)?.due;
  if (due === undefined) return undefined;
  const from = addDays(due, 1);
  return { from, until: addDays(from, days) };
}

function unserved(state: AdjudicationState): readonly string[] {
  return sides(state).filter((id) => state.facts.evidenceServed?.[id] === undefined);
}

function openNumbers({ facts }: AdjudicationState): readonly string[] {
  return (facts.registered ?? []).flatMap(({ number, handledOn }) => (handledOn === undefined ? [number] : []));
}

/** Why the examination cannot go on to a hearing or a written review: a side can still produce evidence. */
export function evidenceOpen(state: AdjudicationState, context: ActionContext): Refusal | undefined {
  const noticed = state.facts.evidenceNotice !== undefined;
  const waiting = sides(state).filter(
    (id) =>
      (noticed && state.facts.evidenceServed?.[id] === undefined) ||
      stillOpen(state, "evidence", context.today, context, id),
  );
  if (waiting.length === 0) return undefined;
  const names = waiting.map((id) => sideName(state, id)).join("、");
  return refuse(
    "evidence-period-open",
    [`${names}的举证期限未满，或者未收到举证通知。`, `${names} can still produce evidence, or has not been told to.`],
    ["请等待期满。", "Wait until the period is over."],
    article,
  );
}

function tooShort(days: number): Refusal {
  return refuse(
    "evidence-period-too-short",
    [
      `举证期限${days}日，少于${least}日，且未经当事人约定。`,
      `A period of ${days} days is less than ${least}, and the parties did not agree on it.`,
    ],
    ["请给予不少于十五日的期限，或者登记当事人的约定。", "Give fifteen days at least, or record the agreement."],
    article,
  );
}

function everybodyHasIt(): Refusal {
  return refuse(
    "already-served",
    ["该当事人已收到举证通知书。", "This party has the notice already."],
    ["请选择尚未收到的当事人。", "Choose a party that has not got it."],
    article,
  );
}

function numberTaken(number: string): Refusal {
  return refuse(
    "number-taken",
    [`编号${number}已使用。`, `The number ${number} is taken.`],
    ["请使用其他编号。", "Use another number."],
    cite("penalty-law", "56"),
  );
}

function nothingRegistered(): Refusal {
  return refuse(
    "nothing-registered",
    ["没有该编号的待处理证据。", "No registered evidence of that number waits."],
    ["请核对编号。", "Check the number."],
    cite("penalty-law", "56"),
  );
}
