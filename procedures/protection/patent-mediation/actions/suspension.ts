import { type ActionContext, type ActionSpec } from "#casework";
import { daysBetween, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { type Define, type MediationState } from "../frame.ts";
import { inFuture, measures } from "../refusals.ts";
import { copyDue, periodOf, standingSuspension } from "../standing.ts";

const article = cite("patent-rules", "103");
const open = ["mediating", "paused", "agreed", "in-force", "failed"] as const;

/** The procedure at the national office, which stands still while the ownership is disputed: suspended, extended, resumed; the closing copied to it. */
export function suspensionActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-suspension": action({
      name: { zh: "登记专利程序中止", en: "Record the suspension at the national office" },
      event: "PatentSuspended",
      by: ["officer"],
      from: ["mediating", "paused", "agreed"],
      input: z.strictObject({
        number: line("中止通知书文号", "number of the notice"),
        suspendedOn: day("中止日期", "suspended on"),
      }),
      ready: ({ facts }) => {
        if (facts.request?.kind !== "ownership") return notOwnership();
        return facts.suspension === undefined ? undefined : suspendedAlready();
      },
      guard: (_, { suspendedOn }, { today }) =>
        suspendedOn > today ? inFuture(["中止日期", "day of the suspension"], suspendedOn, today) : undefined,
      facts: (_, { number, suspendedOn }) => ({ suspension: { number, on: suspendedOn } }),
      starts: (_, { suspendedOn }) => [{ clock: "suspension", from: suspendedOn }],
      mayStart: ["suspension"],
      article,
    }),

    "extend-suspension": action({
      name: { zh: "登记延长中止", en: "Record that the suspension was extended" },
      event: "SuspensionExtended",
      by: ["officer"],
      from: open,
      input: z.strictObject({
        askedOn: day("请求延长的日期", "asked on"),
        until: day("延长至", "extended until"),
      }),
      ready: ({ facts }) => {
        const suspension = standingSuspension(facts);
        if (suspension === undefined) return notSuspended();
        return suspension.extended === undefined ? undefined : extendedAlready();
      },
      guard: (state, { askedOn, until }, context) => askingFault(state, askedOn, until, context),
      facts: ({ facts }, { askedOn, until }) =>
        facts.suspension === undefined ? {} : { suspension: { ...facts.suspension, extended: { askedOn, until } } },
      stops: ["suspension"],
      // The national office names the day; from the day of asking, so that the period is a whole number of days.
      starts: (_, { askedOn, until }) => [
        { clock: "suspension-extended", from: askedOn, length: daysBetween(askedOn, until) },
      ],
      mayStart: ["suspension-extended"],
      article,
    }),

    "record-resumption": action({
      name: { zh: "登记专利程序恢复", en: "Record that the national office went on" },
      event: "PatentResumed",
      by: ["officer"],
      from: open,
      input: z.strictObject({
        resumedOn: day("恢复日期", "resumed on"),
        why: text("恢复的原因", "why: on request, or because the period ended"),
      }),
      ready: ({ facts }) => (standingSuspension(facts) === undefined ? notSuspended() : undefined),
      guard: (_, { resumedOn }, { today }) =>
        resumedOn > today ? inFuture(["恢复日期", "day of the resumption"], resumedOn, today) : undefined,
      facts: ({ facts }, { resumedOn, why }) =>
        facts.suspension === undefined ? {} : { suspension: { ...facts.suspension, resumed: { on: resumedOn, why } } },
      stops: ["suspension", "suspension-extended", "ask-resumption"],
      article,
    }),

    "draft-copy-letter": action({
      name: { zh: "制作抄送函", en: "Draft the letter to the national office" },
      event: "CopyLetterDrafted",
      by: ["officer"],
      from: ["in-force", "failed"],
      input: z.strictObject({ enclosures: text("抄送材料", "papers that go with it") }),
      ready: (state) => nothingToCopy(state) ?? letterThere(state),
      facts: ({ facts }, { enclosures }) =>
        facts.suspension === undefined ? {} : { suspension: { ...facts.suspension, enclosures } },
      documents: ["copyLetter"],
      article: measures("70"),
    }),

    "copy-to-national-office": action({
      name: { zh: "登记抄送国家知识产权局", en: "Record that the closing was copied" },
      event: "ClosingCopied",
      by: ["officer"],
      from: ["in-force", "failed"],
      input: z.strictObject({
        sentOn: day("发出日期", "sent on"),
        receipt: line("寄送凭证号", "number of the receipt"),
      }),
      ready: (state) => nothingToCopy(state) ?? letterNotReady(state),
      guard: (_, { sentOn }, { today }) =>
        sentOn > today ? inFuture(["发出日期", "day of sending"], sentOn, today) : undefined,
      facts: ({ facts }, { sentOn, receipt }) =>
        facts.suspension === undefined
          ? {}
          : { suspension: { ...facts.suspension, copied: { on: sentOn, number: receipt } } },
      stops: (_, { sentOn }) => [{ clock: "copy-to-national-office", on: sentOn }],
      article: measures("70"),
    }),
  };
}

/** Asked within the year, for a day after it; else the national office resumes by itself. */
function askingFault(
  state: MediationState,
  askedOn: string,
  until: string,
  context: ActionContext,
): Refusal | undefined {
  const due = periodOf(state, "suspension", context)?.due;
  const on = state.facts.suspension?.on;
  if (due === undefined || on === undefined) return notSuspended();
  if (askedOn > due || askedOn < on) {
    return refuse(
      "suspension-extension-too-late",
      [
        `延长中止须在中止期限内（${on}至${due}）请求，否则专利程序自行恢复。`,
        `An extension has to be asked for within the suspension (${on} to ${due}); else the national office resumes by itself.`,
      ],
      ["请登记专利程序恢复，或者核对日期。", "Record the resumption, or check the day."],
      article,
    );
  }
  if (until > due) return undefined;
  return refuse(
    "extension-shortens",
    [`延长后的日期（${until}）不晚于原期限（${due}）。`, `The new day (${until}) is not after the old one (${due}).`],
    ["请核对延长至的日期。", "Check the day until which it is extended."],
    article,
  );
}

function notOwnership(): Refusal {
  return refuse(
    "not-an-ownership-dispute",
    [
      "只有专利申请权、专利权归属纠纷可以请求中止专利程序。",
      "The national office stands still for disputes over ownership alone.",
    ],
    ["请核对纠纷类型。", "Check the kind of dispute."],
    article,
  );
}

function suspendedAlready(): Refusal {
  return refuse(
    "already-suspended",
    ["专利程序中止已经登记。", "The suspension is on the docket already."],
    ["延长或者恢复的，请办理相应步骤。", "Where it was extended or ended, record that."],
    article,
  );
}

function notSuspended(): Refusal {
  return refuse(
    "not-suspended",
    ["没有正在进行的专利程序中止。", "No procedure at the national office is suspended."],
    ["请先登记中止。", "Record the suspension first."],
    article,
  );
}

function extendedAlready(): Refusal {
  return refuse(
    "suspension-already-extended",
    ["延长中止已经登记。", "The extension is on the docket already."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    article,
  );
}

function nothingToCopy({ facts }: MediationState): Refusal | undefined {
  if (copyDue(facts)) return undefined;
  return refuse(
    "nothing-to-copy",
    ["没有待抄送国家知识产权局的结案材料。", "There is no closing to copy to the national office."],
    ["只有登记过专利程序中止的案件需要抄送。", "Only a case with a suspension there is copied to it."],
    measures("70"),
  );
}

function letterThere({ documents }: MediationState): Refusal | undefined {
  if (!documents.some(({ document, life }) => document === "copyLetter" && life !== "voided")) return undefined;
  return refuse(
    "copy-letter-already-drafted",
    ["抄送函已经制作。", "The letter is drafted already."],
    ["请报批后登记抄送。", "Have it approved, then record the sending."],
    measures("70"),
  );
}

function letterNotReady({ documents }: MediationState): Refusal | undefined {
  if (documents.some(({ document, life }) => document === "copyLetter" && life === "approved")) return undefined;
  return refuse(
    "copy-letter-not-approved",
    ["抄送函尚未制作或者尚未批准。", "The letter is not drafted, or not approved."],
    ["请先制作抄送函并报批。", "Draft it and have it approved first."],
    measures("70"),
  );
}
