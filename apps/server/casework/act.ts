import { act, type CaseEvent, type CaseState, type Command, isTimerMark, type Procedure } from "#casework";
import { appendEvents, audit, type CaseRow, identityOf, loadCase, loadDocket, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { expertsFor } from "../experts/known.ts";
import type { Caller } from "../http/caller.ts";
import { found, Refused, refused } from "../http/refused.ts";
import { actorOf, inPlaceOf } from "./actor.ts";
import { actingOffice, type Addressed, addressedAnew } from "./address.ts";
import { checkPower } from "./clerk.ts";
import { keepApart, storeConfidential } from "./confidential.ts";
import { follow, nextOffice, type Opened } from "./follow.ts";
import { knownFor } from "./known.ts";
import { issuePapers } from "./papers.ts";
import { project } from "./project.ts";
import { otherCaseFor } from "./relatedCases.ts";
import { notBookedTwice, withBookings } from "../sittings/bookings.ts";
import { unsaid } from "./seals.ts";
import { noteWaiting } from "./waiting.ts";

export interface Asked {
  readonly caseId: string;
  readonly action: string;
  readonly expectedVersion: number;
  readonly at?: string | undefined;
  readonly input: unknown;
}

export interface Done {
  readonly event: CaseEvent;
  readonly opened?: Opened;
  /** The office that the case goes to once the caller has seen it a last time: see `leave`. */
  readonly leaves?: { readonly to: string; readonly reason: string };
  /** To whom the case is addressed from now on, where that changed: see `address`. */
  readonly addressed?: readonly Addressed[];
}

/** One step in a case: load, decide, issue its papers, append. All of it commits together or none of it. */
export async function actIn(desk: Desk, tx: Tx, caller: Caller, asked: Asked, now: string): Promise<Done> {
  const row = await heldCase(tx, asked.caseId, asked.expectedVersion);
  const procedure = desk.rules.procedure(row.procedure);
  checkPower(procedure, caller, asked.action);
  const known = await knownFor(tx, {
    officePath: actingOffice(caller, row),
    state: row.state,
    procedure,
    calendar: desk.rules.calendar,
    now,
  });
  Object.assign(known, await otherCaseFor(tx, row, asked.action, asked.input), await expertsFor(tx, row, asked.action));
  const { input, kept } = keepApart(procedure, asked.action, await unsaid(tx, row, asked.input));
  const command: Command = {
    action: asked.action,
    by: inPlaceOf(actorOf(caller, procedure, row.state, asked.action), row.state, known),
    // When an act happened is for the office to say: a party acts when its act arrives, or it could reach back into a period.
    ...(asked.at === undefined || caller.officePath === null ? {} : { at: asked.at }),
    input,
  };
  const decide = () => act({ procedure, state: row.state, command, now, calendar: desk.rules.calendar, known });
  const acted = await withBookings(tx, { row, procedure, known, now }, decide);
  if (acted.kind === "refused") throw new Refused(422, acted.refusal);
  const { event, state } = acted;
  const done = await settle(desk, tx, { caller, row, procedure, event, state, now, known });
  await storeConfidential(tx, { caseId: row.id, seq: event.seq, by: caller.id, kept }, now);
  return done;
}

/** The case as its asker saw it, be it with marks of timers since, which change nothing; else who did what since. */
export async function heldCase(tx: Tx, caseId: string, expectedVersion: number): Promise<CaseRow> {
  const row = found(await loadCase(tx, caseId), { zh: "此案件", en: "This case" });
  if (row.version === expectedVersion) return row;
  const since = await loadDocket(tx, caseId, { after: Math.min(expectedVersion, row.version), limit: 100 });
  if (since.events.length === row.version - expectedVersion && since.events.every(isTimerMark)) return row;
  throw clash(since.events.map(({ seq, type, actor, at }) => ({ seq, type, by: actor.name ?? actor.id, at })));
}

export interface Settled {
  readonly caller: Caller;
  readonly row: CaseRow;
  readonly procedure: Procedure;
  readonly event: CaseEvent;
  /** What the docket folds to after the event. */
  readonly state: CaseState;
  readonly now: string;
  readonly known: Record<string, unknown>;
}

/** Appends what was decided, with its papers, what follows in other cases, and a line in the trail. */
export async function settle(desk: Desk, tx: Tx, settled: Settled): Promise<Done> {
  const { caller, row, procedure, event, state, now } = settled;
  const appended = await notBookedTwice(
    appendEvents(tx, {
      caseId: row.id,
      expectedVersion: row.version,
      events: [event],
      after: project(state, procedure, desk.rules.calendar, now),
    }),
  );
  if (appended.kind === "clash") throw clash(appended.between);
  if (appended.kind === "refused") throw new Refused(403, appended.refusal);
  await issuePapers(desk, tx, settled);
  await noteServices(tx, settled);
  await audit(tx, identityOf(caller), { action: `case.${event.action}`, subject: row.number, caseId: row.id }, now);
  await noteWaiting(tx, row.id, { procedure, state, calendar: desk.rules.calendar, now, known: settled.known });
  const opened = await follow(desk, tx, settled);
  const leaves = await nextOffice(tx, settled);
  const addressed = await addressedAnew(tx, row.state, {
    procedure,
    state,
    calendar: desk.rules.calendar,
    now,
    known: settled.known,
  });
  return {
    event,
    ...(opened === undefined ? {} : { opened }),
    ...(leaves === undefined ? {} : { leaves }),
    ...(addressed === undefined ? {} : { addressed }),
  };
}

/** Keeps beside each paper where its service stands. */
async function noteServices(tx: Tx, { row, event }: Settled): Promise<void> {
  for (const effect of event.effects) {
    if (effect.kind !== "paper-service") continue;
    await tx.run("select note_service($1, $2, $3, $4, $5)", [
      row.id,
      effect.paper,
      effect.outcome,
      effect.on,
      effect.why ?? "",
    ]);
  }
}

type Between = readonly { readonly seq: number; readonly type: string; readonly by: string; readonly at: string }[];

export function clash(between: Between): Refused {
  const last = between.at(-1);
  return refused(
    409,
    "version-clash",
    {
      zh: last === undefined ? "案件已有变化。" : `其间${last.by}已办理此案，共新增${between.length}条记录。`,
      en:
        last === undefined
          ? "The case has changed."
          : `${last.by} worked on this case meanwhile; entries added: ${between.length}.`,
    },
    {
      zh: "请查看新增记录后重新办理；您填写的内容没有丢失。",
      en: "Look at what was added, then do your step again; what you typed is not lost.",
    },
    { between: between.map(({ seq, type, by, at }) => ({ seq, type, by, at })) },
  );
}
