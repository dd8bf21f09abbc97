import { type ActionContext, type ActionSpec, type ClockStart, field, paperNotApproved } from "#casework";
import { daysBetween, type Refusal } from "#law";
import { z } from "zod";
import { choice, day, flag, line, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Clock } from "../clocks.ts";
import { documents } from "../documents.ts";
import type { Item, MediationFacts } from "../facts.ts";
import type { Define, MediationState } from "../frame.ts";
import { performanceKinds } from "../names.ts";
import { house, measures, noSuchParty, notYourPart } from "../refusals.ts";
import { closeClock, copyDue, nameOf, papersOfKind, requesters, respondents, standingSuspension } from "../standing.ts";

const article = measures("69");
const party = (zh: string, en: string) => field(z.string().min(1), zh, en, { widget: "party" });

/** The agreement: drawn up, sealed by the department (the approval of its paper), signed by every party, and so in force. */
export function agreementActions(action: Define): Record<string, ActionSpec> {
  return {
    "draw-up-agreement": action({
      name: { zh: "制作调解协议书", en: "Draw up the agreement" },
      event: "AgreementDrawnUp",
      by: ["officer"],
      from: ["agreed"],
      weight: "main",
      input: z.strictObject({
        terms: text("协议内容", "terms"),
        items: field(
          z
            .array(
              z.strictObject({
                kind: choice(performanceKinds, "履行方式", "kind of performance"),
                debtor: party("义务人", "who performs"),
                creditor: party("权利人", "to whom"),
                what: line("履行内容", "what is to be done"),
                fen: money("金额", "amount").optional(),
                dueOn: day("履行期限", "to be done by"),
              }),
            )
            .max(100),
          "履行事项",
          "what is to be performed",
          { widget: "rows" },
        ).default([]),
        executionConsent: flag("义务人同意不履行时接受执行", "the debtor agrees to execution").default(false),
      }),
      ready: (state) => (papersOfKind(state, "mediationAgreement").length > 0 ? drawnUpAlready() : undefined),
      guard: (state, { items }, { today }) => itemFault(state, items, today),
      facts: (_, { terms, items, executionConsent }, { today }) => ({
        agreement: { terms, executionConsent, drawnUpOn: today, signed: [] },
        items: items.map((item, at): Item => {
          const { fen, ...rest } = item;
          return { ...rest, ...(fen !== undefined && { fen }), id: `P${at + 1}` };
        }),
      }),
      documents: ["mediationAgreement"],
      article,
    }),

    "sign-agreement": action({
      name: { zh: "登记签署协议", en: "Sign the agreement" },
      event: "AgreementSigned",
      by: ["officer", "requester", "respondent"],
      from: ["agreed"],
      weight: "main",
      input: z.strictObject({
        party: party("签署的当事人", "party that signs"),
        signer: line("签署人", "who signed"),
        byAgent: flag("由代理人签署", "signed by its agent").default(false),
      }),
      ready: (state) => notSealed(state),
      guard: (state, input, context) => signingFault(state, input, context),
      facts: (state, input, { today }) => {
        const { agreement } = state.facts;
        if (agreement === undefined) return {};
        const signed = [...agreement.signed, { ...input, on: today }];
        const whole = state.parties.every(({ id }) => signed.some((each) => each.party === id));
        return { agreement: { ...agreement, signed, ...(whole && { inForceOn: today }) } };
      },
      next: (state) => (state.facts.agreement?.inForceOn === undefined ? "agreed" : "in-force"),
      leadsTo: ["agreed", "in-force"],
      stops: ({ facts }) => (facts.agreement?.inForceOn === undefined ? [] : [closeClock(facts)]),
      starts: (state, _, { today }) => (state.facts.agreement?.inForceOn === undefined ? [] : begun(state, today)),
      mayStart: ["confirmation", "performance", "ask-resumption", "copy-to-national-office"],
      article,
    }),
  };
}

/** What begins with the agreement: confirmation, each performance, and for a suspended patent what the national office is told. */
function begun({ facts }: MediationState, today: ActionContext["today"]): ClockStart<Clock>[] {
  return [
    { clock: "confirmation" },
    ...(facts.items ?? []).map(({ id, dueOn }) => ({
      clock: "performance" as const,
      of: id,
      length: Math.max(1, daysBetween(today, dueOn)),
    })),
    ...(standingSuspension(facts) === undefined ? [] : [{ clock: "ask-resumption" as const }]),
    ...(copyDue(facts) ? [{ clock: "copy-to-national-office" as const }] : []),
  ];
}

function itemFault(
  state: MediationState,
  items: readonly Omit<Item, "id" | "fen">[],
  today: ActionContext["today"],
): Refusal | undefined {
  for (const { debtor, creditor, dueOn, what } of items) {
    const stranger = [debtor, creditor].find((id) => !state.parties.some((each) => each.id === id));
    if (stranger !== undefined) return noSuchParty(stranger);
    if (debtor === creditor) return owesItself(nameOf(state, debtor), what);
    if (dueOn < today) return duePast(what, dueOn);
  }
  return undefined;
}

interface Signing {
  readonly party: string;
  readonly byAgent: boolean;
  readonly signer: string;
}

function signingFault(
  state: MediationState,
  { party: id, byAgent, signer }: Signing,
  { actor }: ActionContext,
): Refusal | undefined {
  const name = nameOf(state, id);
  if (![...requesters(state), ...respondents(state)].some((each) => each.id === id)) return noSuchParty(id);
  if (actor.role !== "officer" && actor.party !== id) return notYourPart(name);
  if (state.facts.agreement?.signed.some((each) => each.party === id) === true) {
    return refuse(
      "already-signed",
      [`${name}已经签署。`, `${name} has signed already.`],
      ["请等待其他当事人签署。", "Wait for the others."],
      article,
    );
  }
  const { agents = [] } = state.facts;
  if (!byAgent || agents.some((each) => each.party === id && each.name === signer && each.maySettle)) return undefined;
  return refuse(
    "agent-may-not-settle",
    [`${signer}没有代${name}和解的特别授权。`, `${signer} has no special authority to settle for ${name}.`],
    [
      "请先登记有特别授权的代理人，或者由当事人本人签署。",
      "Record an agent with special authority first, or let the party sign itself.",
    ],
    measures("17"),
  );
}

/** What the parties sign is the text that the department sealed, never a draft. */
function notSealed(state: MediationState): Refusal | undefined {
  const paper = papersOfKind(state, "mediationAgreement").at(-1);
  if (paper === undefined) {
    return refuse(
      "no-agreement-paper",
      ["尚未制作调解协议书。", "The agreement is not drawn up."],
      ["请先制作调解协议书。", "Draw it up first."],
      article,
    );
  }
  return paper.life === "approved" ? undefined : paperNotApproved(documents.mediationAgreement.name, article);
}

function drawnUpAlready(): Refusal {
  return refuse(
    "agreement-already-drawn-up",
    ["调解协议书已经制作。", "The agreement is drawn up already."],
    ["需要重新制作的，先作废原文书。", "To draw it up anew, void the paper first."],
    article,
  );
}

function owesItself(name: string, what: string): Refusal {
  return refuse(
    "debtor-is-creditor",
    [`“${what}”的义务人和权利人同为${name}。`, `Of "${what}" ${name} is both debtor and creditor.`],
    ["请核对义务人和权利人。", "Check who performs, and to whom."],
    house,
  );
}

function duePast(what: string, on: string): Refusal {
  return refuse(
    "performance-due-in-the-past",
    [`“${what}”的履行期限（${on}）已过。`, `"${what}" is due on ${on}, which is past.`],
    ["请核对履行期限。", "Check the day."],
    house,
  );
}

/** What of the agreement nobody has performed and of which no breach is entered. */
export function openItems({ items = [] }: Partial<MediationFacts>): readonly Item[] {
  return items.filter(({ performed, breached }) => performed === undefined && breached === undefined);
}
