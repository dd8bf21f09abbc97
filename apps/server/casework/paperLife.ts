import {
  actOnPaper,
  type CaseState,
  effectiveDocket,
  fold,
  type IssuedDocument,
  nextReview,
  type PaperCommand,
  type PaperStep,
  type Procedure,
} from "#casework";
import { legalDay } from "#law";
import { appendEvents, audit, type CaseRow, identityOf, loadEvents, replaceText, type Tx } from "#platform";
import { notYourPaper } from "#procedures";
import { buffer } from "node:stream/consumers";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found, Refused, refused } from "../http/refused.ts";
import { clash, heldCase } from "./act.ts";
import { actorIn, inPlaceOf } from "./actor.ts";
import { knownFor } from "./known.ts";
import { peopleKnown } from "./peopleKnown.ts";
import { blankNumber, type Issued, keep, keepVersion, leafOfPaper, paperNumber, renderPaper } from "./papers.ts";
import { project } from "./project.ts";
import { noteWaiting } from "./waiting.ts";

/** A paper as asked for: the case at the version its asker saw, and the paper in it. */
interface AskedPaper {
  readonly caseId: string;
  readonly documentId: string;
  readonly expectedVersion: number;
}

export interface HeldPaper {
  readonly row: CaseRow;
  readonly procedure: Procedure;
  readonly paper: IssuedDocument;
  readonly documentId: string;
  /** The file as it is now. */
  readonly sha256: string;
}

/** Submits, approves, returns, voids or opens a paper; the last approval numbers it and freezes its bytes. */
export async function stepPaper(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: AskedPaper & { readonly step: Exclude<PaperStep, "revise">; readonly opinion?: string | undefined },
  now: string,
): Promise<void> {
  const held = await heldPaper(desk, tx, asked);
  const { step, opinion } = asked;
  const command = { step, ...(opinion !== undefined && opinion !== "" && { opinion }) };
  const last = step === "approve" && nextReview(held.paper) !== undefined && remaining(held.paper) === 1;
  if (!last) return settlePaper(desk, tx, caller, held, command, now);
  const { row, procedure, paper } = held;
  // Asked before a number is taken: who may not approve takes none.
  decided(caller, held, { ...command, sha256: held.sha256 }, now);
  const number = await paperNumber(tx, paper.office ?? row.officePath, procedure, paper.document, legalDay(now));
  const draft = await buffer(desk.files.read(held.sha256));
  const numbered = replaceText(draft, blankNumber, number);
  const file = await keep(desk, tx, numbered.bytes, now);
  await keepVersion(tx, held.documentId, { how: "numbered", sha256: file.sha256, by: caller.id, at: now });
  await settlePaper(desk, tx, caller, held, { ...command, sha256: file.sha256, number }, now);
}

/** A new wording: uploaded from Word, or made again from the template with edited fields. */
export async function revisePaper(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: AskedPaper & {
    readonly bytes: Buffer;
    readonly how: "fields" | "word";
    readonly fields?: Readonly<Record<string, string>>;
  },
  now: string,
): Promise<void> {
  const held = await heldPaper(desk, tx, asked);
  const file = await keep(desk, tx, asked.bytes, now);
  await settlePaper(desk, tx, caller, held, { step: "revise", how: asked.how, sha256: file.sha256 }, now);
  const { how, fields } = asked;
  const version = { how, sha256: file.sha256, by: caller.id, at: now, ...(fields && { fields }) };
  await keepVersion(tx, held.documentId, version);
}

/** A Word file is taken only while it keeps the blank that its number will fill, once. */
export function checkBlank(bytes: Buffer): void {
  let count: number;
  try {
    count = replaceText(bytes, blankNumber, blankNumber).count;
  } catch {
    throw noWordFile();
  }
  if (count !== 1) throw blankMissing(count);
}

/** The case as its papers were to tell it when this one was issued. */
export async function asIssued(tx: Tx, { row, procedure, paper }: HeldPaper, now: string): Promise<Issued> {
  const docket = effectiveDocket(await loadEvents(tx, row.id));
  const event = docket[paper.seq - 1];
  if (event === undefined) throw new Error(`the entry ${paper.seq} that issued ${paper.id} is not in the docket`);
  const state: CaseState = fold(procedure, docket.slice(0, paper.seq), row.state.parties);
  return { row, procedure, event, state, now };
}

/** The paper with edited fields, made again from the template. */
export async function renderEdited(
  desk: Desk,
  tx: Tx,
  held: HeldPaper,
  fields: Readonly<Record<string, string>>,
  now: string,
): Promise<Buffer> {
  return renderPaper(desk, tx, await asIssued(tx, held, now), held.paper, blankNumber, fields);
}

export async function heldPaper(desk: Desk, tx: Tx, asked: AskedPaper): Promise<HeldPaper> {
  const row = await heldCase(tx, asked.caseId, asked.expectedVersion);
  const document = found(
    await tx.row<{ paper: string; sha256: string }>(
      "select paper, sha256 from document where case_id = $1 and id = $2",
      [asked.caseId, asked.documentId],
    ),
    { zh: "此文书", en: "This paper" },
  );
  const paper = row.state.documents.find(({ id }) => id === document.paper);
  if (paper === undefined) throw new Error(`the docket of ${row.number} knows no paper "${document.paper}"`);
  const procedure = desk.rules.procedure(row.procedure);
  return { row, procedure, paper, documentId: asked.documentId, sha256: document.sha256 };
}

function remaining(paper: IssuedDocument): number {
  return paper.chain.length - paper.reviews.filter(({ past }) => past !== true).length;
}

function decided(caller: Caller, held: HeldPaper, command: Omit<PaperCommand, "paper" | "by">, now: string) {
  const { row, procedure, paper } = held;
  const wanted =
    command.step === "approve" || command.step === "return"
      ? [nextReview(paper) ?? ""]
      : command.step === "open"
        ? []
        : (procedure.drafters ?? []);
  const by = actorIn(caller, row.state, wanted);
  const acted = actOnPaper({ procedure, state: row.state, command: { ...command, by, paper: paper.id }, now });
  if (acted.kind === "refused") throw new Refused(422, acted.refusal);
  return acted;
}

/** Appends the step with its leaf, and moves the paper's row with it. */
async function settlePaper(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  held: HeldPaper,
  command: Omit<PaperCommand, "paper" | "by">,
  now: string,
): Promise<void> {
  const { row, procedure, paper } = held;
  const { event: taken, state } = decided(caller, held, command, now);
  const people = await peopleKnown(tx, paper.office ?? row.officePath, legalDay(now));
  const barred = notYourPaper(row.state, { actor: taken.actor, known: people });
  if (barred !== undefined) throw new Refused(422, barred);
  const event = { ...taken, actor: inPlaceOf(taken.actor, row.state, people) };
  const appended = await appendEvents(tx, {
    caseId: row.id,
    expectedVersion: row.version,
    events: [event],
    after: project(state, procedure, desk.rules.calendar, now),
  });
  if (appended.kind === "clash") throw clash(appended.between);
  if (appended.kind === "refused") throw new Refused(403, appended.refusal);
  const after = state.documents.find(({ id }) => id === paper.id);
  if (command.step !== "open") {
    await tx.run("update document set life = $2, sha256 = $3, number = $4 where id = $1", [
      held.documentId,
      after?.life,
      command.sha256 ?? held.sha256,
      after?.number ?? null,
    ]);
  }
  if (after?.life === "approved" && after.sha256 !== undefined && command.step === "approve")
    await leafOfPaper(tx, row.id, event.seq, after.sha256, now);
  const subject = `${procedure.documents[paper.document]?.name.zh ?? paper.document} ${row.number}`;
  await audit(tx, identityOf(caller), { action: `document.${command.step}`, subject, caseId: row.id }, now);
  const known = await knownFor(tx, {
    officePath: paper.office ?? row.officePath,
    state,
    procedure,
    calendar: desk.rules.calendar,
    now,
  });
  await noteWaiting(tx, row.id, { procedure, state, calendar: desk.rules.calendar, now, known });
}

const noWordFile = () =>
  refused(
    422,
    "not-a-word-file",
    { zh: "上传的文件不是 Word 文书（.docx）。", en: "The file is no Word document (.docx)." },
    { zh: "请在 Word 中另存为 .docx 后上传。", en: "Save it as .docx in Word, then upload it." },
  );
const blankMissing = (count: number) =>
  refused(
    422,
    "number-blank-missing",
    {
      zh: `文书中应有且只有一处“${blankNumber}”，上传的文件中有${count}处。`,
      en: `The paper must keep the blank “${blankNumber}” for its number exactly once; the file has it ${count} times.`,
    },
    { zh: "请在文号处恢复该字样后重新上传。", en: "Put it back where the number stands, then upload the file again." },
  );
