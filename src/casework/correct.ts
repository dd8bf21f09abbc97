import type { Instant, Refusal, WorkingCalendar } from "#law";
import { act, type Acted, utc } from "./act.ts";
import { entryOfAnother } from "./addressed.ts";
import type { Actor, CaseEvent, Party } from "./event.ts";
import { importAgain } from "./importCase.ts";
import { ImportInput } from "./imports.ts";
import { effectiveDocket, evolve, fold, isAboutFile, isMark } from "./evolve.ts";
import type { Procedure } from "./procedure.ts";
import { refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";

export interface CorrectRequest {
  readonly procedure: Procedure;
  readonly docket: readonly CaseEvent[];
  readonly parties?: readonly Party[];
  /** The entry that is wrong, and what it should say; what is absent stays as it was. */
  readonly seq: number;
  readonly input?: unknown;
  readonly at?: Instant;
  readonly reason: string;
  /** Who asks for the correction, and the other person who approves it. */
  readonly by: Actor;
  readonly approvedBy: string;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly known?: Readonly<Record<string, unknown>>;
}

/**
 * Mends a wrong entry without touching it: a correcting entry says what it, and each later entry that hangs on it, says now.
 * The docket is decided again from that entry on; closed cases can be mended too. Where a later entry could then not have
 * been made, the correction is refused with that entry's own refusal.
 *
 * A change of law since then must not come in by this door. So each later entry is decided twice under today's procedure,
 * on the docket as it was and as mended: where both agree, the correction does not concern it and it stays as stored.
 */
export function correct(request: CorrectRequest): Acted {
  const { procedure, docket, parties = [], seq, reason, by, approvedBy } = request;
  const entries = effectiveDocket(docket);
  const target = entries[seq - 1];
  if (target === undefined || target.seq !== seq || isMark(target) || isAboutFile(target))
    return refused(notAnEntry(seq));
  if (reason.trim() === "") return refused(noReason());
  if (by.id === approvedBy) return refused(ownApproval());
  const foreign = entryOfAnother(fold(procedure, entries, parties), target, by);
  if (foreign !== undefined) return refused(foreign);
  const changed = amendedEntry(request, target);
  if (changed.at === target.at && JSON.stringify(changed.input) === JSON.stringify(target.input))
    return refused(noChange());

  let was = fold(procedure, entries.slice(0, seq - 1), parties);
  let is = was;
  const amended: NonNullable<CaseEvent["corrects"]>["amended"] = [];
  for (const entry of entries.slice(seq - 1)) {
    let mended = entry;
    if (!isMark(entry) && !isAboutFile(entry)) {
      const then = again(request, was, entry);
      const now = again(request, is, entry === target ? changed : entry);
      if (entry === target || !alike(then, now)) {
        if (now.kind === "refused")
          return refused(entry === target ? now.refusal : breaks(procedure, entry, now.refusal));
        const worded = alike(then, now) ? { ...entry, ...said(now.event) } : now.event;
        const { at, input, stage, facts, added = {}, effects } = worded;
        mended = { ...entry, at, input, stage, facts, added, effects };
        amended.push({ seq: entry.seq, at, input, stage, facts, added, effects });
      }
    }
    was = follow(was, entry);
    is = follow(is, mended);
  }

  const now = utc(request.now);
  const event: CaseEvent = {
    seq: docket.length + 1,
    type: "EntryCorrected",
    action: "correct",
    actor: by,
    at: now,
    recordedAt: now,
    input: {
      seq,
      ...(request.at !== undefined && { at: changed.at }),
      ...("input" in request && { input: changed.input }),
    },
    stage: is.stage,
    facts: {},
    effects: [],
    corrects: { seq, reason, approvedBy, amended },
  };
  return { kind: "acted", event, state: fold(procedure, [...docket, event], parties) };
}

/** The entry as the correction words it, before it is decided again. */
function amendedEntry({ at, input }: CorrectRequest, entry: CaseEvent): CaseEvent {
  if (input === undefined) return { ...entry, at: at ?? entry.at };
  return { ...entry, at: at ?? entry.at, input: entry.action === "import" ? amendedRow(entry, input) : input };
}

/** Whence a row came, and who let it in, is no matter of correction: only what its cells say. */
function amendedRow(entry: CaseEvent, input: unknown): unknown {
  const row = ImportInput.safeParse(entry.input);
  const given = ImportInput.pick({ cells: true }).strip().safeParse(input);
  if (!row.success || !given.success) return input;
  const before = row.data;
  const cells = Object.fromEntries(Object.entries(given.data.cells).filter(([, text]) => text.trim() !== ""));
  const differ = [...Object.keys(before.cells), ...Object.keys(cells)].filter(
    (each) => before.cells[each] !== cells[each],
  );
  const corrected = [...new Set([...(before.corrected ?? []), ...differ])];
  return { ...before, cells: differ.length === 0 ? before.cells : cells, ...(corrected.length > 0 && { corrected }) };
}

function again({ procedure, now, calendar, known = {} }: CorrectRequest, state: CaseState, entry: CaseEvent): Acted {
  if (entry.action === "import") return rowAgain(procedure, entry, now, known);
  const command = { action: entry.action, by: entry.actor, at: entry.at, input: entry.input };
  return act({ procedure, state, command, now, calendar, known });
}

/** A row that was imported is read again; it was let in on the day it was, whatever the day of the correction. */
function rowAgain(
  procedure: Procedure,
  entry: CaseEvent,
  now: Instant,
  known: Readonly<Record<string, unknown>>,
): Acted {
  const input = ImportInput.safeParse(entry.input);
  if (!input.success) return refused(notARow());
  const read = importAgain({ procedure, input: input.data, by: entry.actor, now, known });
  if (read.kind === "refused") return read;
  const { at, recordedAt } = entry;
  return { ...read, event: { ...read.event, at, recordedAt } };
}

/** Whether two decisions of one entry come to the same, whatever the entry says. */
function alike(a: Acted, b: Acted): boolean {
  const essence = (acted: Acted) =>
    acted.kind === "refused"
      ? [acted.refusal.code]
      : [acted.event.stage, acted.event.facts, acted.event.added ?? {}, acted.event.effects];
  return JSON.stringify(essence(a)) === JSON.stringify(essence(b));
}

function said({ at, input }: CaseEvent): Pick<CaseEvent, "at" | "input"> {
  return { at, input };
}

/** Earlier corrections are in the entries already; here they only take their place in the count. */
function follow(state: CaseState, entry: CaseEvent): CaseState {
  return entry.corrects === undefined ? evolve(state, entry) : { ...state, version: entry.seq };
}

function refused(refusal: Refusal): Acted {
  return { kind: "refused", refusal };
}

function notAnEntry(seq: number): Refusal {
  return refusal(
    "no-such-entry",
    `案卷中没有可更正的第${seq}项记载。`,
    `The docket has no entry ${seq} that can be corrected.`,
    "请选择一项办理记载；更正本身和期限提示不能更正。",
    "Choose an entry that records an act; corrections and deadline marks are not corrected.",
  );
}

function notARow(): Refusal {
  return refusal(
    "invalid-input",
    "移入记载应保留其来源，只能更正其内容。",
    "An imported entry keeps its origin; only what its cells say can be corrected.",
    "请只更正各栏内容。",
    "Correct the cells alone.",
  );
}

function noReason(): Refusal {
  return refusal(
    "no-reason",
    "更正须说明理由。",
    "A correction needs a reason.",
    "请写明原记载错在何处。",
    "Say what was wrong with the entry.",
  );
}

function ownApproval(): Refusal {
  return refusal(
    "same-person",
    "更正不得由提出更正的同一人批准。",
    "A correction must be approved by another person than the one who asks for it.",
    "请由其他有权人员批准。",
    "Ask another person with this authority to approve it.",
  );
}

function noChange(): Refusal {
  return refusal(
    "nothing-to-correct",
    "更正后的内容与原记载相同。",
    "The corrected entry says the same as before.",
    "请填写需要更正的内容。",
    "Give the input or the time that should stand instead.",
  );
}

function breaks(procedure: Procedure, entry: CaseEvent, why: Refusal): Refusal {
  const name = procedure.actions[entry.action]?.name ?? { zh: entry.action, en: entry.action };
  return {
    ...why,
    code: "breaks-later-entry",
    sentence: {
      zh: `如此更正后，第${entry.seq}项“${name.zh}”将不能成立：${why.sentence.zh}`,
      en: `After this correction entry ${entry.seq}, "${name.en}", could not have been made: ${why.sentence.en}`,
    },
  };
}
