import type { ActionSpec } from "#casework";
import { formatMoney, type IsoDate, type Refusal } from "#law";
import { z } from "zod";
import { generalSecurityEnds, securityFor } from "../../../customs/security.ts";
import { choice, day, line, money } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { measures, regulations } from "../articles.ts";
import type { Define, DetentionState } from "../frame.ts";
import { noValue, valueFor } from "../goodsValue.ts";
import { holderField, holderOf, rightsOf, theHolder, trackOf, tracked } from "../holders.ts";
import { securityForms } from "../names.ts";
import { tooLate } from "./holder.ts";

const SecurityInput = z.strictObject({
  form: choice(securityForms, "担保方式", "form of security"),
  fen: money("担保金额", "amount", {
    hint: { zh: "总担保不填金额", en: "left out for a general security" },
    shownWhen: { field: "form", is: ["deposit", "guarantee"] },
  }).optional(),
  paper: line("缴款凭证、保函或者总担保编号", "receipt, letter of guarantee, or number of the general security"),
  generalApprovedOn: day("总担保核准日期", "general security approved on", {
    shownWhen: { field: "form", is: "general" },
  }).optional(),
  holder: holderField,
});
type SecurityInput = z.infer<typeof SecurityInput>;

/** The security of the holder: by the function of the goods' value, the whole value on an application, or a general one. */
export function securityActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-security": action({
      name: { zh: "登记权利人担保", en: "Record the holder's security" },
      event: "SecurityGiven",
      by: ["officer"],
      from: ["held", "applied"],
      weight: "main",
      input: SecurityInput,
      guard: (state, input, context) => {
        const found = holderOf(state, input.holder);
        if ("refusal" in found) return found.refusal;
        const { answer, security } = trackOf(state, found.id);
        if (security !== undefined) return given();
        if (state.facts.mode === "ex-officio" && answer?.kind !== "applies") return notApplied();
        return (
          (state.facts.mode === "ex-officio" ? tooLate(state, found.id, "post", context) : undefined) ??
          (input.form === "general" ? generalFault(state, found.id, input, context.today) : undefined) ??
          amountFault(state, found.id, input, context.today)
        );
      },
      facts: (state, input, { actor, today }) => {
        const holder = theHolder(state, input.holder);
        const { form, paper, generalApprovedOn } = input;
        return tracked(state, holder, {
          security: {
            form,
            paper,
            fen: form === "general" ? 0 : (input.fen ?? 0),
            neededFen: form === "general" ? 0 : (needed(state, holder, today) ?? 0),
            ...(generalApprovedOn !== undefined && { generalApprovedOn }),
            on: today,
            by: actor.name ?? actor.id,
          },
        });
      },
      stops: (state, { holder }) => [{ clock: "holder-reply", of: theHolder(state, holder) }],
      article: measures("23"),
    }),
  };
}

/** What a holder has to secure on a day; undefined while the value of its goods is not known. */
export function needed(state: DetentionState, holder: string, on: IsoDate): number | undefined {
  const value = valueFor(state, holder);
  if (value === undefined) return undefined;
  return state.facts.mode === "on-application" ? value : securityFor(value, on);
}

function amountFault(
  state: DetentionState,
  holder: string,
  { form, fen }: SecurityInput,
  on: IsoDate,
): Refusal | undefined {
  if (form === "general") return undefined;
  const least = needed(state, holder, on);
  if (least === undefined) return noValue();
  if ((fen ?? 0) >= least) return undefined;
  const onApplication = state.facts.mode === "on-application";
  return refuse(
    "security-too-small",
    [
      `担保不足：应为${formatMoney(least, "zh")}，所填${formatMoney(fen ?? 0, "zh")}。`,
      `The security has to be ${formatMoney(least, "en")}; ${formatMoney(fen ?? 0, "en")} was given.`,
    ],
    ["请权利人在期限内补足担保。", "Ask the holder to make it up within its period."],
    onApplication ? regulations("14") : measures("23"),
  );
}

/** A general security is for trademarks alone, and serves until the end of the year of its approval. */
function generalFault(
  state: DetentionState,
  holder: string,
  { generalApprovedOn }: SecurityInput,
  today: IsoDate,
): Refusal | undefined {
  if (rightsOf(state, holder).some(({ kind }) => kind !== "trademark")) {
    return refuse(
      "general-security-for-marks",
      ["总担保只适用于商标专用权。", "A general security is for trademarks alone."],
      ["请逐案提供担保。", "Give security for this case."],
      measures("24"),
    );
  }
  if (generalApprovedOn !== undefined && generalApprovedOn <= today && today <= generalSecurityEnds(generalApprovedOn))
    return undefined;
  return refuse(
    "general-security-not-valid",
    [
      "总担保自核准之日起至当年十二月三十一日有效，办理之日不在有效期内。",
      "A general security serves from its approval to 31 December of that year; this day lies outside.",
    ],
    ["请填写有效的总担保，或者逐案提供担保。", "Name one that is valid, or give security for this case."],
    measures("24"),
  );
}

function given(): Refusal {
  return refuse(
    "security-given",
    ["该权利人的担保已经登记。", "This holder's security is on the docket already."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    measures("23"),
  );
}

function notApplied(): Refusal {
  return refuse(
    "holder-did-not-apply",
    ["该权利人尚未申请扣留。", "This holder has not applied for detention."],
    ["请先登记扣留申请。", "Record its application first."],
    regulations("16"),
  );
}
