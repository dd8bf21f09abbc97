import { type ActionSpec, field, type FieldChoice } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Item, MediationFacts } from "../facts.ts";
import type { Define, MediationState } from "../frame.ts";
import { remedies } from "../names.ts";
import { house, inFuture, measures, notYourPart } from "../refusals.ts";
import { remedyTable } from "../remedy.table.ts";
import { nameOf } from "../standing.ts";

const item = field(z.string().min(1), "履行事项", "performance", {
  choicesIn: (state): FieldChoice[] =>
    ((state.facts as Partial<MediationFacts>).items ?? []).map(({ id, what }) => ({
      value: id,
      name: { zh: what, en: what },
    })),
});

/** What the parties do under the agreement, and what is left to one of them where the other does not. */
export function performanceActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-notarisation": action({
      name: { zh: "登记公证", en: "Record the notarisation" },
      event: "AgreementNotarised",
      by: ["officer", "requester", "respondent"],
      from: ["in-force"],
      input: z.strictObject({
        office: line("公证机构", "notary"),
        number: line("公证书号", "number"),
        notarisedOn: day("公证日期", "day"),
      }),
      ready: ({ facts }) => {
        if (facts.notarised !== undefined) return notarisedAlready();
        const pays = facts.items?.some(({ kind }) => kind === "payment") === true;
        return pays && facts.agreement?.executionConsent === true ? undefined : notForTheNotary();
      },
      guard: (_, { notarisedOn }, { today }) =>
        notarisedOn > today ? inFuture(["公证日期", "day of the notarisation"], notarisedOn, today) : undefined,
      facts: (_, { office, number, notarisedOn }) => ({ notarised: { office, number, on: notarisedOn } }),
      article: measures("35"),
    }),

    "record-performance": action({
      name: { zh: "登记履行", en: "Record a performance" },
      event: "AgreementPerformed",
      by: ["officer", "requester", "respondent"],
      from: ["in-force"],
      weight: "main",
      input: z.strictObject({
        item,
        performedOn: day("履行日期（不填即为办理日期）", "performed on (the day of this act when left out)").optional(),
        note: text("履行情况和凭证", "what was done, and its proof"),
      }),
      ready: ({ facts }) => ((facts.items ?? []).some((each) => each.performed === undefined) ? undefined : allDone()),
      guard: (state, input, { actor, today }) => {
        const found = itemOf(state, input.item);
        if (found === undefined) return noSuchItem(input.item);
        if (found.performed !== undefined) return performedAlready(found);
        // Of a performance only who got it can say so; the debtor brings its proof to the officer.
        if (actor.role !== "officer" && actor.party !== found.creditor)
          return notYourPart(nameOf(state, found.creditor));
        const on = input.performedOn ?? today;
        return on > today ? inFuture(["履行日期", "day of the performance"], on, today) : undefined;
      },
      facts: (state, { item: id, performedOn, note }, { today }) => ({
        items: changed(state, id, { performed: { on: performedOn ?? today, note } }),
      }),
      stops: (_, { item: id, performedOn }) => [
        { clock: "performance", of: id, ...(performedOn !== undefined && { on: performedOn }) },
      ],
      article: measures("69"),
    }),

    "record-breach": action({
      name: { zh: "登记不履行", en: "Record that it was not performed" },
      event: "AgreementBroken",
      by: ["officer", "requester", "respondent"],
      from: ["in-force"],
      input: z.strictObject({ item, text: text("不履行的情况", "what was not done") }),
      ready: ({ facts }) => ((facts.items ?? []).some((each) => each.performed === undefined) ? undefined : allDone()),
      guard: (state, input, { actor, today }) => {
        const found = itemOf(state, input.item);
        if (found === undefined) return noSuchItem(input.item);
        if (found.performed !== undefined) return performedAlready(found);
        if (found.breached !== undefined) return brokenAlready(found);
        if (actor.role !== "officer" && actor.party !== found.creditor)
          return notYourPart(nameOf(state, found.creditor));
        return today > found.dueOn ? undefined : notDue(found);
      },
      facts: (state, { item: id, text: said }, { today, decide }) => {
        const { confirmation, notarised } = state.facts;
        const asked = {
          confirmed: confirmation?.answer?.result === "confirmed" ? "yes" : "no",
          notarised: notarised === undefined ? "no" : "yes",
        } as const;
        const { outcome } = decide(remedyTable, asked, today);
        return { items: changed(state, id, { breached: { on: today, text: said, remedy: outcome } }) };
      },
      article: measures("69"),
    }),

    "remind-debtor": action({
      name: { zh: "提示履行", en: "Remind the debtor" },
      event: "DebtorReminded",
      by: ["officer"],
      from: ["in-force"],
      input: z.strictObject({ item }),
      ready: ({ facts }) => ((facts.items ?? []).some(mayRemind) ? undefined : nothingBroken()),
      guard: (state, input) => {
        const found = itemOf(state, input.item);
        return found !== undefined && mayRemind(found) ? undefined : nothingBroken();
      },
      facts: (state, { item: id }, { today }) => {
        const breached = itemOf(state, id)?.breached;
        return breached === undefined
          ? {}
          : { items: changed(state, id, { breached: { ...breached, remindedOn: today } }) };
      },
      documents: (state, { item: id }) => [{ document: "performanceReminder", of: id, to: itemOf(state, id)?.debtor }],
      mayIssue: ["performanceReminder"],
      article: house,
    }),
  };
}

export function itemOf({ facts }: MediationState, id: string): Item | undefined {
  return facts.items?.find((each) => each.id === id);
}

function changed({ facts }: MediationState, id: string, more: Partial<Item>): Item[] {
  return (facts.items ?? []).map((each) => (each.id === id ? { ...each, ...more } : each));
}

function mayRemind({ breached, performed }: Item): boolean {
  return performed === undefined && breached !== undefined && breached.remindedOn === undefined;
}

function notForTheNotary(): Refusal {
  return refuse(
    "not-for-the-notary",
    [
      "协议没有付款义务或者义务人未同意接受执行，不能办理公证执行。",
      "The agreement holds no payment duty, or no consent to execution: there is nothing for the notary.",
    ],
    ["可以共同申请司法确认。", "Judicial confirmation may be asked for together."],
    measures("35"),
  );
}

function notarisedAlready(): Refusal {
  return refuse(
    "already-notarised",
    ["协议已经公证。", "The agreement is notarised already."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    measures("35"),
  );
}

function allDone(): Refusal {
  return refuse(
    "nothing-to-perform",
    ["协议没有待履行的事项。", "Nothing of the agreement is left to perform."],
    ["请办理结案。", "Close the case."],
    house,
  );
}

function noSuchItem(id: string): Refusal {
  return refuse(
    "no-such-item",
    [`协议没有履行事项“${id}”。`, `The agreement has no item "${id}".`],
    ["请从履行事项中选择。", "Choose one of its items."],
    house,
  );
}

function performedAlready({ what }: Item): Refusal {
  return refuse(
    "already-performed",
    [`“${what}”已经履行。`, `"${what}" is performed already.`],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    house,
  );
}

function brokenAlready({ what, breached }: Item): Refusal {
  const way = breached && remedies[breached.remedy];
  return refuse(
    "breach-already-recorded",
    [`“${what}”的不履行已经登记。`, `That "${what}" was not performed is on the docket already.`],
    [`权利人可以${way?.zh ?? ""}。`, `The creditor may: ${way?.en ?? ""}.`],
    measures("69"),
  );
}

function notDue({ what, dueOn }: Item): Refusal {
  return refuse(
    "performance-not-due",
    [`“${what}”的履行期限至${dueOn}。`, `"${what}" may be performed until ${dueOn}.`],
    ["请等待期限届满。", "Wait until that day is over."],
    house,
  );
}

function nothingBroken(): Refusal {
  return refuse(
    "nothing-to-remind-of",
    ["没有已登记不履行而未提示的事项。", "There is no recorded breach that the debtor was not reminded of."],
    ["请先登记不履行。", "Record the breach first."],
    house,
  );
}
