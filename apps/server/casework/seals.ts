import {
  findTerms,
  actOnSeal,
  fold,
  notSealable,
  type Procedure,
  sealableFields,
  sealRefusals,
  type SealCommand,
  type SealTarget,
  sealToken,
} from "#casework";
import { type Bilingual, legalDay } from "#law";
import { appendEvents, audit, type CaseRow, identityOf, loadEvents, paperParagraphs, type Tx } from "#platform";
import { notYourPaper, sealGrounds } from "#procedures";
import { buffer } from "node:stream/consumers";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found, Refused } from "../http/refused.ts";
import { clash, heldCase } from "./act.ts";
import { actorIn, inPlaceOf } from "./actor.ts";
import { settingsAt } from "./known.ts";
import { peopleKnown } from "./peopleKnown.ts";
import { project } from "./project.ts";

const thisFile = { zh: "此证据文件", en: "This file" };
const sealedValue = { zh: "此封存内容（仅列明的人员可以查看）", en: "What this seal hides (for those whom it lists)" };

interface AskedSeal {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly target:
    | { readonly what: "paper"; readonly paper: string }
    | { readonly what: "file"; readonly evidenceId: string }
    | { readonly what: "field"; readonly entry: number; readonly path: string };
  readonly ground: string;
  readonly why: string;
  readonly openTo: readonly string[];
}

/** Seals a paper, a file or a value: the wall and the docket entry commit together. */
export async function sealIn(desk: Desk, tx: Tx, caller: Caller, asked: AskedSeal, now: string): Promise<void> {
  const row = await heldCase(tx, asked.caseId, asked.expectedVersion);
  const procedure = desk.rules.procedure(row.procedure);
  const docket = await loadEvents(tx, row.id);
  const { target } = asked;
  const value =
    target.what === "field"
      ? sealableFields(procedure, docket, target.entry).find(({ path }) => path === target.path)?.text
      : undefined;
  const { ground, why, openTo } = asked;
  const command = { step: "seal" as const, target: await targetOf(desk, tx, row, target, value), ground, why, openTo };
  const acted = await decided(tx, caller, { row, procedure, docket, command, now });
  if (value !== undefined && row.title.includes(value)) throw new Refused(422, sealRefusals.inTheTitle());
  for (const effect of acted.event.effects) {
    if (effect.kind !== "sealed") continue;
    const text = effect.what === "field" ? value : undefined;
    await tx.run("select set_seal($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10, $11, $12)", [
      row.id,
      effect.seal,
      effect.what,
      effect.ref,
      acted.event.seq,
      effect.openTo,
      JSON.stringify(effect.name),
      JSON.stringify(effect.ground),
      text ?? null,
      text === undefined ? null : sealToken(effect.seal),
      effect.with ?? null,
      now,
    ]);
  }
  await settle(desk, tx, caller, { row, procedure, acted, now });
}

/** Lifts a seal, and those that were set for its sake. */
export async function liftIn(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: { readonly caseId: string; readonly expectedVersion: number; readonly seal: number; readonly why: string },
  now: string,
): Promise<void> {
  const row = await heldCase(tx, asked.caseId, asked.expectedVersion);
  const procedure = desk.rules.procedure(row.procedure);
  const opens = await tx.row<{ open: boolean }>("select seal_opens($1, $2) as open", [row.id, asked.seal]);
  const command = { step: "lift-seal" as const, seal: asked.seal, why: asked.why, open: opens?.open === true };
  const docket = await loadEvents(tx, row.id);
  const acted = await decided(tx, caller, { row, procedure, docket, command, now });
  await tx.run("select lift_seal($1, $2, $3)", [row.id, asked.seal, now]);
  await settle(desk, tx, caller, { row, procedure, acted, now });
}

/** What a sealed value says, as the walls let the caller read it; else it is not found. */
export async function sealedText(tx: Tx, caseId: string, seal: number): Promise<string> {
  const row = await tx.row<{ text: string | null }>("select sealed_text($1, $2) as text", [caseId, seal]);
  return found(row?.text === null ? undefined : row, sealedValue).text ?? "";
}

/** What somebody enters, without the values that are sealed in this case. */
export async function unsaid(tx: Tx, row: CaseRow, input: unknown): Promise<unknown> {
  if (input === undefined || (row.state.seals ?? []).every(({ what, lifted }) => what !== "field" || lifted))
    return input;
  const told = await tx.row<{ said: unknown }>("select said_without_sealed($1, $2::jsonb) as said", [
    row.id,
    JSON.stringify(input),
  ]);
  return told?.said;
}

/** The grounds that the office of this case has set. */
export async function groundsOf(tx: Tx, officePath: string) {
  return sealGrounds((await settingsAt(tx, officePath))["sealing.grounds"]);
}

async function targetOf(
  desk: Desk,
  tx: Tx,
  row: CaseRow,
  target: AskedSeal["target"],
  value: string | undefined,
): Promise<SealTarget> {
  switch (target.what) {
    case "paper":
      return { what: "paper", ref: target.paper };
    case "file": {
      const file = found(
        await tx.row<{ addedAt: string }>('select added_at as "addedAt" from exhibit where case_id = $1 and id = $2', [
          row.id,
          target.evidenceId,
        ]),
        thisFile,
      );
      return { what: "file", ref: target.evidenceId, name: fileName(file.addedAt) };
    }
    case "field":
      return value === undefined
        ? { ...target, papers: [] }
        : {
            ...target,
            papers: await papersHolding(desk, tx, row.id, value),
            files: await filesHolding(desk, tx, row.id, value),
          };
  }
}

/** Its own name may tell what it is about. */
function fileName(addedAt: string): Bilingual {
  const day = legalDay(addedAt);
  return { zh: `${day}添加的证据文件`, en: `file added on ${day}` };
}

/** The largest file that is looked into: scans and videos hold no words that could be found. */
const LOOKED_INTO = 20_000_000;

/** The files laid before the case that say these words in their name, in what is noted of them, or in their bytes as text. */
async function filesHolding(desk: Desk, tx: Tx, caseId: string, text: string) {
  const rows = await tx.rows<{ id: string; sha256: string; bytes: number; addedAt: string; said: string }>(
    `select id, sha256, bytes, added_at as "addedAt", concat_ws(' ', name, caption, place, taken_by) as said
       from exhibit where case_id = $1 order by added_at, id`,
    [caseId],
  );
  const holding: { ref: string; name: Bilingual }[] = [];
  for (const { id, sha256, bytes, addedAt, said } of rows) {
    const found = findTerms(said, [text]).length > 0 || (bytes <= LOOKED_INTO && (await says(desk, sha256, text)));
    if (found) holding.push({ ref: id, name: fileName(addedAt) });
  }
  return holding;
}

async function says(desk: Desk, sha256: string, text: string): Promise<boolean> {
  const bytes = await buffer(desk.files.read(sha256));
  if (bytes.includes(text) || bytes.includes(Buffer.from(text, "utf16le"))) return true;
  const read = await paperParagraphs(bytes);
  return "paragraphs" in read && read.paragraphs.some((each) => findTerms(each.text, [text]).length > 0);
}

/** The papers of which any version holds these words. */
async function papersHolding(desk: Desk, tx: Tx, caseId: string, text: string): Promise<string[]> {
  const rows = await tx.rows<{ paper: string; sha256: string }>(
    `select d.paper, d.sha256 from document d where d.case_id = $1
     union select d.paper, v.sha256 from document d join document_version v on v.document_id = d.id where d.case_id = $1
     order by 1`,
    [caseId],
  );
  const holding = new Set<string>();
  for (const { paper, sha256 } of rows) {
    if (holding.has(paper)) continue;
    const read = await paperParagraphs(await buffer(desk.files.read(sha256)));
    // One that cannot be read may hold it.
    if ("refusal" in read || read.paragraphs.some((each) => findTerms(each.text, [text]).length > 0))
      holding.add(paper);
  }
  return [...holding];
}

type Sealed = Extract<ReturnType<typeof actOnSeal>, { kind: "acted" }>;
type WithoutActor<C> = C extends SealCommand ? Omit<C, "by"> : never;

interface Deciding {
  readonly row: CaseRow;
  readonly procedure: Procedure;
  readonly docket: Awaited<ReturnType<typeof loadEvents>>;
  readonly command: WithoutActor<SealCommand>;
  readonly now: string;
}

async function decided(tx: Tx, caller: Caller, { row, procedure, docket, command, now }: Deciding): Promise<Sealed> {
  const people = await peopleKnown(tx, row.officePath, legalDay(now));
  const wanted = command.step === "seal" ? procedure.sealing?.by : procedure.sealing?.lifts;
  const by = inPlaceOf(actorIn(caller, row.state, wanted ?? []), row.state, people);
  const acted = actOnSeal({
    procedure,
    state: row.state,
    docket,
    grounds: await groundsOf(tx, row.officePath),
    command: { ...command, by },
    now,
  });
  if (acted.kind === "refused") throw new Refused(422, acted.refusal);
  const barred = notYourPaper(row.state, { actor: by, known: people });
  if (barred !== undefined) throw new Refused(422, barred);
  return acted;
}

/** The case as its docket is told from now on, with the entry that says so. */
async function settle(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  { row, procedure, acted, now }: { row: CaseRow; procedure: Procedure; acted: Sealed; now: string },
): Promise<void> {
  const { event } = acted;
  const told = await loadEvents(tx, row.id);
  const state = fold(procedure, [...told, event], row.state.parties);
  const field = state.seals?.find(({ entry, what }) => entry === event.seq && what === "field");
  const unfit = field && notSealable(procedure, row.state, state, field);
  if (unfit !== undefined) throw new Refused(422, unfit);
  const appended = await appendEvents(tx, {
    caseId: row.id,
    expectedVersion: row.version,
    events: [event],
    after: project(state, procedure, desk.rules.calendar, now),
  });
  if (appended.kind === "clash") throw clash(appended.between);
  if (appended.kind === "refused") throw new Refused(403, appended.refusal);
  await audit(tx, identityOf(caller), { action: `case.${event.action}`, subject: row.number, caseId: row.id }, now);
}
