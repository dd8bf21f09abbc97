import { act, type CaseEvent, initialState, type Party, type Procedure } from "#casework";
import { legalDay } from "#law";
import { audit, identityOf, loadCase, openCase, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { forbidden, found, Refused, refused } from "../http/refused.ts";
import { actorOf } from "./actor.ts";
import { address, addressedAnew } from "./address.ts";
import { keepApart, storeConfidential } from "./confidential.ts";
import { knownFor } from "./known.ts";
import { caseNumber } from "./number.ts";
import { issuePapers } from "./papers.ts";
import { project } from "./project.ts";
import { noteWaiting } from "./waiting.ts";

export interface Opening {
  readonly procedure: string;
  readonly title: string;
  readonly parties: readonly Party[];
  readonly action: string;
  readonly input: unknown;
  readonly at?: string;
  readonly originCase?: string;
}

/** Opens a case in the caller's office with its first step, numbered without gaps. */
export async function openIn(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  opening: Opening,
  now: string,
): Promise<{ id: string; number: string; event: CaseEvent }> {
  const { officePath } = caller;
  if (officePath === null) throw forbidden();
  const procedure = desk.rules.procedure(opening.procedure);
  await checkParties(tx, procedure, opening.parties);
  const { input, kept } = keepApart(procedure, opening.action, opening.input);
  const begin = initialState(procedure, opening.parties);
  const known = await knownFor(tx, { officePath, state: begin, procedure, calendar: desk.rules.calendar, now });
  const acted = act({
    procedure,
    state: begin,
    command: {
      action: opening.action,
      by: actorOf(caller, procedure, begin, opening.action),
      input,
      ...(opening.at === undefined ? {} : { at: opening.at }),
    },
    now,
    calendar: desk.rules.calendar,
    known,
  });
  if (acted.kind === "refused") throw new Refused(422, acted.refusal);
  const { event, state } = acted;
  const id = randomUUID();
  const number = await caseNumber(tx, officePath, procedure.id, legalDay(now));
  await openCase(tx, {
    id,
    number,
    procedure: procedure.id,
    procedureVersion: procedure.version,
    officePath,
    title: opening.title,
    assignedTo: caller.id,
    ...(opening.originCase === undefined ? {} : { originCase: opening.originCase }),
    events: [event],
    after: project(state, procedure, desk.rules.calendar, now),
  });
  const row = found(await loadCase(tx, id));
  await storeConfidential(tx, { caseId: id, seq: event.seq, by: caller.id, kept }, now);
  await noteWaiting(tx, id, { procedure, state, calendar: desk.rules.calendar, now, known });
  await issuePapers(desk, tx, { row, procedure, event, state, now });
  await audit(tx, identityOf(caller), { action: "case.open", subject: number, caseId: id }, now);
  const standing = { procedure, state, calendar: desk.rules.calendar, now, known };
  await address(tx, id, await addressedAnew(tx, begin, standing), now);
  return { id, number, event };
}

const officeRoles = ["officer", "reviewer", "head", "supervisor", "administrator"];

/** A party has a role that the procedure gives to parties; who signs in for it is a holder on the register. */
async function checkParties(tx: Tx, procedure: Procedure, parties: readonly Party[]): Promise<void> {
  const wrong = parties.find(({ role }) => !Object.hasOwn(procedure.roles, role) || officeRoles.includes(role));
  if (wrong !== undefined) throw noSuchParty(wrong.role);
  for (const { holderId } of parties) {
    if (holderId === undefined) continue;
    if ((await tx.row("select 1 as yes from holder where id = $1", [holderId])) === undefined)
      throw noSuchParty(holderId);
  }
}

const noSuchParty = (found: string) =>
  refused(
    422,
    "no-such-party",
    {
      zh: `“${found}”不是本程序的当事人身份，或不是已登记的权利人。`,
      en: `“${found}” is no party's role in this procedure, or no holder on the register.`,
    },
    { zh: "请从列表中选择当事人身份和权利人。", en: "Choose the party's role and the holder from the lists." },
  );
