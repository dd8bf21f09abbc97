import type { ActionContext, ActionSpec } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { notInFuture } from "../actions/lead.ts";
import type { IntakeLaw } from "../../enforcement/EnforcementLaw.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { leadSources } from "../names.ts";
import { tracked } from "../respondents.ts";
import { sourceFault, sourceFields } from "./sources.ts";

/** The form: how it came, what is said, the right it is about (of each kind its own fields), and whom. */
function leadInput(law: IntakeLaw) {
  return z.strictObject({
    source: choice(leadSources, "线索来源", "source"),
    ...sourceFields(law),
    clueNumber: line("线索编号", "number of the clue", { shownWhen: { field: "source", is: "clue" } }).optional(),
    summary: text("线索内容", "what is said to have happened"),
    receivedOn: day("收到日期", "received on", {
      hint: { zh: "期限自此日的次日起算", en: "periods are counted from the day after" },
    }),
    ...law.about.fields,
    respondentName: law.about.respondentName,
    respondentAddress: line("当事人住址（住所）", "address of the party").optional(),
  });
}
type Brought = { readonly [K in keyof ReturnType<typeof sourceFields>]?: z.infer<ReturnType<typeof sourceFields>[K]> };

/** What every kind asks; the fields of the right are read by its own law. */
interface LeadInput extends Brought {
  readonly source: keyof typeof leadSources;
  readonly clueNumber?: string | undefined;
  readonly summary: string;
  readonly receivedOn: IsoDate;
  readonly respondentName: string;
  readonly respondentAddress?: string | undefined;
}

/**
 * The first step of every case, whatever it came from. A complaint waits to be accepted (TM-01), unless it was before it became
 * a case; the check of any other lead begins with its receipt (TM-03).
 */
export function registerLead(action: Define, law: IntakeLaw): ActionSpec {
  return action<LeadInput>({
    name: { zh: "登记线索", en: "Register the lead" },
    event: "LeadRegistered",
    by: ["officer", "head"],
    from: ["lead"],
    weight: "main",
    // Sound: the form has all that `LeadInput` names, and reads the rest for the law that asked for it.
    input: leadInput(law) as unknown as z.ZodType<LeadInput>,
    guard: (_, input, context) =>
      sourceFault(input) ??
      notInFuture(input.receivedOn, context, "收到日期", "the day of receipt") ??
      acceptedAmiss(input, context),
    facts: (state, input, context) => ({
      source: input.source,
      ...(input.clueNumber !== undefined && { clueNumber: input.clueNumber }),
      summary: input.summary,
      receivedOn: input.receivedOn,
      ...broughtBy(input, context),
      ...law.about.facts(input),
      ...tracked(state, firstRespondent(state), {
        respondent: {
          name: input.respondentName,
          ...(input.respondentAddress !== undefined && { address: input.respondentAddress }),
        },
      }),
    }),
    joins: (state, input) => joining(state, input),
    next: (_, input) => (waits(input) ? "received" : "verification"),
    leadsTo: ["received", "verification"],
    starts: (_, input) =>
      waits(input)
        ? [{ clock: "acceptance", from: input.receivedOn }]
        : [{ clock: "check", from: input.receivedOn }, ...mediation(input)],
    mayStart: ["acceptance", "check", "mediation"],
    documents: (_, { source, transfer }) =>
      source === "transfer" && transfer !== undefined ? ["transferReceipt"] : [],
    mayIssue: ["transferReceipt"],
    article: cite("market-complaint-measures", "*"),
  });
}

/** What only this source has, under its own fact. */
function broughtBy({ complaint, informer, transfer, inspection, receivedOn }: LeadInput, { actor }: ActionContext) {
  if (complaint !== undefined) {
    const { acceptedOn, ...brought } = complaint;
    return {
      complaint: { ...brought, completeFrom: receivedOn },
      ...(acceptedOn !== undefined && { acceptance: { on: acceptedOn, by: actor.name ?? actor.id } }),
    };
  }
  return { ...(informer && { informer }), ...(transfer && { transfer }), ...(inspection && { inspection }) };
}

function waits({ source, complaint }: LeadInput): boolean {
  return source === "complaint" && complaint?.acceptedOn === undefined;
}

function mediation({ complaint }: LeadInput) {
  return complaint?.acceptedOn !== undefined && complaint.asksMediation
    ? [{ clock: "mediation" as const, from: complaint.acceptedOn }]
    : [];
}

/** Whom the lead is about: the respondent that the case was opened with, else the first. */
function firstRespondent({ parties }: EnforcementState): string {
  return parties.find(({ role }) => role === "respondent")?.id ?? "respondent";
}

/** The respondent, and whoever complains: it is told what becomes of its complaint. */
function joining(state: EnforcementState, { respondentName, complaint }: LeadInput) {
  const { parties } = state;
  const id = firstRespondent(state);
  const respondent = parties.some((party) => party.id === id) ? [] : [{ id, role: "respondent", name: respondentName }];
  return complaint === undefined || parties.some(({ role }) => role === "holder")
    ? respondent
    : [...respondent, { id: "holder", role: "holder", name: complaint.complainant }];
}

function acceptedAmiss({ complaint, receivedOn }: LeadInput, context: ActionContext): Refusal | undefined {
  const on: IsoDate | undefined = complaint?.acceptedOn;
  if (on === undefined) return undefined;
  if (on >= receivedOn) return notInFuture(on, context, "受理日期", "the day of acceptance");
  return refuse(
    "accepted-before-received",
    [
      `受理日期（${on}）早于收到日期（${receivedOn}）。`,
      `It was accepted (${on}) before it was received (${receivedOn}).`,
    ],
    ["请核对日期。", "Check the days."],
    cite("market-complaint-measures", "14"),
  );
}
