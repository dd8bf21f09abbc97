import type { AssignmentEntry, AssignmentView } from "#contract";
import type { Bilingual, IsoDate } from "#law";
import {
  actionsOn,
  type Entry,
  type Evidence,
  foldAssignment,
  houseRhythm,
  isLive,
  recordsFor,
  type Supervising,
} from "#planning";
import { entriesOf, rhythmsOf, type Tx } from "#platform";
import { measureAsked } from "./measures.ts";
import { rowColumns, rowsFrom, shownRows } from "./rows.ts";

/** One assignment with all that was done about it; undefined where there is none that the reader may see. */
export async function assignmentView(
  tx: Tx,
  id: string,
  actor: Supervising,
  today: IsoDate,
): Promise<AssignmentView | undefined> {
  const stored = await tx.rows(
    `select ${rowColumns}, t.body as "taskText" from ${rowsFrom} where a.id = $1 or a.parent_id = $1
      order by a.id = $1 desc, a.due, a.holder_path, a.agency`,
    [id],
  );
  const [row, ...childRows] = await shownRows(tx, stored, today);
  if (row?.id !== id) return undefined;
  const entries = await entriesOf(tx, id);
  const state = foldAssignment(entries);
  const { remindBefore, escalateAfter } = (await rhythmsOf(tx, [state.fromPath])).get(state.fromPath) ?? houseRhythm;
  return {
    ...row,
    taskText: (stored[0] as { taskText: string }).taskText,
    text: state.text,
    evidenceRequired: state.evidenceRequired,
    entries: await shownEntries(tx, id, entries, row.holder.name),
    childRows,
    actions: [...actionsOn(state, actor)],
    mayBreakDown:
      state.holder.officePath === actor.officePath &&
      isLive(state.stage) &&
      state.stage !== "assigned" &&
      actor.roles.some((role) => role === "supervisor" || role === "head"),
    recordsFor: recordsFor(state, actor),
    rhythm: { remindBefore: [...remindBefore], escalateAfter: [...escalateAfter] },
  };
}

/** Files laid down, by id, and cases, by id, that the reader may see. */
interface Lying {
  readonly files: ReadonlyMap<string, { readonly bytes: number; readonly mediaType: string }>;
  readonly cases: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, Bilingual>;
}

async function shownEntries(
  tx: Tx,
  id: string,
  entries: readonly (Entry & { readonly leaf: string })[],
  holder: Bilingual,
): Promise<AssignmentEntry[]> {
  const lying = await lyingBehind(tx, id, entries);
  const state = entries[0]?.fact.type === "Assigned" ? entries[0].fact : undefined;
  const milestones = new Map(state?.milestones.map((one) => [one.id, one.name]));
  return entries.map(({ seq, at, by, recordedFor, fact, leaf }) => ({
    seq,
    type: fact.type,
    at,
    by: by?.name ?? null,
    officePath: by?.officePath ?? null,
    officeName: lying.offices.get(by?.officePath ?? "") ?? null,
    recordedFor: recordedFor === true ? holder : null,
    text: wordsOf(fact),
    asserted: fact.type === "Reported" ? fact.asserted : null,
    due: "due" in fact ? (fact.due ?? null) : null,
    grade: fact.type === "Assessed" ? fact.grade : null,
    measure: "measure" in fact && fact.measure !== null ? measureAsked(fact.measure) : null,
    what: whatOf(fact, milestones, lying.offices),
    evidence: "evidence" in fact ? fact.evidence.map((one) => shown(one, lying)) : [],
    leaf,
  }));
}

async function lyingBehind(tx: Tx, id: string, entries: readonly Entry[]): Promise<Lying> {
  const files = await tx.rows<{ id: string; bytes: number; mediaType: string }>(
    `select id, bytes, media_type as "mediaType" from assignment_file where assignment_id = $1`,
    [id],
  );
  const laid = entries.flatMap(({ fact }) => ("evidence" in fact ? fact.evidence : []));
  const cases = await tx.rows<{ id: string; number: string }>(
    "select id, number from case_file where id = any($1::text[])",
    [laid.flatMap((one) => (one.kind === "case" ? [one.id] : []))],
  );
  const paths = entries.flatMap(({ by, fact }) => [by?.officePath, fact.type === "Escalated" ? fact.to : undefined]);
  const offices = await tx.rows<{ path: string; zh: string; en: string }>(
    "select path, name_zh as zh, name_en as en from office where path = any($1::text[])",
    [[...new Set(paths.filter((path) => path !== undefined))]],
  );
  return {
    files: new Map(files.map((file) => [file.id, file])),
    cases: new Map(cases.map((one) => [one.id, one.number])),
    offices: new Map(offices.map(({ path, zh, en }) => [path, { zh, en }])),
  };
}

/** What the writer said in words. */
function wordsOf(fact: Entry["fact"]): string | null {
  if ("reason" in fact) return fact.reason;
  return "text" in fact ? (fact.text ?? null) : null;
}

function whatOf(
  fact: Entry["fact"],
  milestones: ReadonlyMap<string, string>,
  offices: ReadonlyMap<string, Bilingual>,
): string | Bilingual | null {
  if (fact.type === "MilestoneReached") return milestones.get(fact.milestone) ?? null;
  if (fact.type === "Commended") return fact.title;
  if (fact.type === "Escalated") return offices.get(fact.to) ?? fact.to;
  return null;
}

function shown(one: Evidence, { files, cases }: Lying): AssignmentEntry["evidence"][number] {
  if (one.kind === "file") {
    const { bytes = 0, mediaType = "" } = files.get(one.id) ?? {};
    return { kind: "file", id: one.id, name: one.name, bytes, mediaType };
  }
  const caseNumber = cases.get(one.id) ?? null;
  return { kind: "case", caseId: caseNumber === null ? null : one.id, caseNumber };
}
