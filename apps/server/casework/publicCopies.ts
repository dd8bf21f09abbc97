import { actOnCopy, type CopyCommand, findTerms, waitingCopy } from "#casework";
import type { CopyMark } from "#contract";
import { canonicalJson } from "#evidence";
import { legalDay } from "#law";
import {
  appendEvents,
  audit,
  identityOf,
  type PaperParagraph,
  paperParagraphs,
  recordFile,
  redactPaper,
  sha256Hex,
  type StoredFile,
  type Tx,
} from "#platform";
import { notYourPaper, proposedTerms } from "#procedures";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { found, Refused, refused } from "../http/refused.ts";
import { clash } from "./act.ts";
import { actorIn, inPlaceOf } from "./actor.ts";
import { heldPaper, type HeldPaper } from "./paperLife.ts";
import { leafOfPaper, wordFile } from "./papers.ts";
import { peopleKnown } from "./peopleKnown.ts";
import { project } from "./project.ts";

const thisCopy = { zh: "此公开版", en: "This copy for publication" };
const pdfFile = "application/pdf";

interface AskedCopy {
  readonly caseId: string;
  readonly documentId: string;
  readonly expectedVersion: number;
}

/** The words of a paper, what the case proposes to hide in them, and what its latest copy hides. */
export async function copyDesk(desk: Desk, tx: Tx, asked: AskedCopy) {
  const held = await heldPaper(desk, tx, asked);
  const paragraphs = await paragraphsOf(await buffer(desk.files.read(held.sha256)));
  // In the order of the paper, what is sealed first.
  const placeOf = (text: string) => paragraphs.findIndex((each) => findTerms(each.text, [text]).length > 0);
  const proposed = [
    ...(await sealedTerms(tx, asked.caseId)),
    ...proposedTerms(held.row.state).toSorted((a, b) => placeOf(a.text) - placeOf(b.text)),
  ].filter(({ text }) => placeOf(text) >= 0);
  const kept = await tx.row<{ marks: CopyMark[] }>(
    "select marks from public_copy_marks where document_id = $1 order by copy desc limit 1",
    [asked.documentId],
  );
  return { paragraphs: [...paragraphs], proposed, marks: kept?.marks ?? null };
}

/** The copy that these marks make of a paper's bytes; refused where a mark, or a seal, would still show. */
export async function redactedCopy(docx: Buffer, marks: readonly CopyMark[], sealed: readonly string[]) {
  const telling = marks.find(
    ({ mask }) => mask !== undefined && marks.some(({ text }) => findTerms(mask, [text]).length > 0),
  );
  if (telling !== undefined) throw maskTells(telling.mask ?? "");
  const terms = marks.map(({ text, as, mask }) => ({ text, as, ...(mask !== undefined && { mask }) }));
  const made = await redactPaper(docx, terms);
  if (made.kind === "refused") throw new Refused(422, made.refusal);
  const shown = await paragraphsOf(made.docx);
  if (sealed.some((text) => shown.some((each) => findTerms(each.text, [text]).length > 0))) throw sealShows();
  return made;
}

/** Marks a copy and puts it to another person's approval. */
export async function markCopy(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: AskedCopy & { readonly marks: readonly CopyMark[] },
  now: string,
): Promise<void> {
  const held = await heldPaper(desk, tx, asked);
  const { marks } = asked;
  const sealed = (await sealedTerms(tx, asked.caseId)).map(({ text }) => text);
  const docx = await buffer(desk.files.read(held.sha256));
  const hash = sha256Hex(canonicalJson(marks));
  const acted = await decided(tx, caller, held, { step: "paper-mark", marks: marks.length, sha256: hash }, now);
  await redactedCopy(docx, marks, sealed);
  const copy = acted.state.documents.find(({ id }) => id === held.paper.id)?.copies?.at(-1)?.copy;
  await tx.run(
    `insert into public_copy (document_id, case_id, copy, paper, marks_sha256, marked_by, marked_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [held.documentId, held.row.id, copy, held.paper.id, hash, caller.id, now],
  );
  await tx.run("insert into public_copy_marks (document_id, copy, marks) values ($1, $2, $3::jsonb)", [
    held.documentId,
    copy,
    JSON.stringify(marks),
  ]);
  await append(desk, tx, caller, held, acted, now);
}

/** Another person approves: the copy is made anew from the frozen paper and the kept marks, and its bytes are frozen. */
export async function freezeCopy(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: AskedCopy & { readonly copy: number },
  now: string,
): Promise<void> {
  const held = await heldPaper(desk, tx, asked);
  const { copy } = asked;
  // Asked before the copy is made: who may not approve makes none.
  const none = { sha256: "0".repeat(64), pdf: "0".repeat(64) };
  await decided(tx, caller, held, { step: "paper-copy", copy, ...none }, now);
  const marks = await keptMarks(tx, held, copy);
  const sealed = (await sealedTerms(tx, asked.caseId)).map(({ text }) => text);
  const made = await redactedCopy(await buffer(desk.files.read(held.sha256)), marks, sealed);
  const set = await desk.typesetter.pdfOf(made.docx);
  if (set.kind === "refused") throw new Refused(422, set.refusal);
  const docx = await keepAs(desk, tx, made.docx, wordFile, now);
  const pdf = await keepAs(desk, tx, Buffer.from(set.pdf), pdfFile, now);
  const command = { step: "paper-copy" as const, copy, sha256: docx.sha256, pdf: pdf.sha256 };
  const acted = await decided(tx, caller, held, command, now);
  const frozen = await tx.run(
    "update public_copy set docx_sha256 = $3, pdf_sha256 = $4, frozen_at = $5 where document_id = $1 and copy = $2",
    [held.documentId, copy, docx.sha256, pdf.sha256, now],
  );
  if (frozen !== 1) throw new Error(`the copy ${copy} of ${held.paper.id} was not frozen`);
  await append(desk, tx, caller, held, acted, now);
  for (const file of [docx, pdf]) await leafOfPaper(tx, held.row.id, acted.event.seq, file.sha256, now);
}

export async function returnCopy(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: AskedCopy & { readonly copy: number; readonly opinion: string },
  now: string,
): Promise<void> {
  const held = await heldPaper(desk, tx, asked);
  const { copy, opinion } = asked;
  await append(
    desk,
    tx,
    caller,
    held,
    await decided(tx, caller, held, { step: "paper-copy-return", copy, opinion }, now),
    now,
  );
}

/** A frozen copy, as the walls let the caller read it. */
export async function frozenCopy(tx: Tx, asked: { id: string; documentId: string; copy: number }) {
  const row = await tx.row<{ title: string; docx: string; pdf: string }>(
    `select coalesce(d.title, '文书') as title, p.docx_sha256 as docx, p.pdf_sha256 as pdf
       from public_copy p left join document d on d.id = p.document_id
      where p.case_id = $1 and p.document_id = $2 and p.copy = $3 and p.frozen_at is not null`,
    [asked.id, asked.documentId, asked.copy],
  );
  return found(row, thisCopy);
}

/** What is sealed in the case, as far as it opens for the caller. */
export async function sealedTerms(tx: Tx, caseId: string) {
  const rows = await tx.rows<{ number: number; text: string }>(
    `select s.number, sealed_text(s.case_id, s.number) as text from seal s
      where s.case_id = $1 and s.what = 'field' and s.lifted_at is null and opens_seal(s.case_id, s.open_to)`,
    [caseId],
  );
  return rows.map(({ number, text }) => ({
    text,
    as: "identifier" as const,
    why: { zh: `第${number}号封存的内容`, en: `what seal ${number} hides` },
  }));
}

async function paragraphsOf(docx: Buffer): Promise<readonly PaperParagraph[]> {
  const read = await paperParagraphs(docx);
  if ("refusal" in read) throw new Refused(422, read.refusal);
  return read.paragraphs;
}

async function keptMarks(tx: Tx, held: HeldPaper, copy: number): Promise<CopyMark[]> {
  const { marks } = found(
    await tx.row<{ marks: CopyMark[] }>("select marks from public_copy_marks where document_id = $1 and copy = $2", [
      held.documentId,
      copy,
    ]),
    thisCopy,
  );
  if (sha256Hex(canonicalJson(marks)) !== waitingCopy(held.paper)?.marksSha256)
    throw new Error(`the marks of copy ${copy} of ${held.paper.id} are not those of the docket`);
  return marks;
}

async function keepAs(desk: Desk, tx: Tx, bytes: Buffer, mediaType: string, now: string): Promise<StoredFile> {
  const stored = await desk.files.put(Readable.from([bytes]), bytes.length);
  if (stored.kind === "refused") throw new Refused(507, stored.refusal);
  await recordFile(tx, stored.file, mediaType, now);
  return stored.file;
}

type WithoutActor<C> = C extends CopyCommand ? Omit<C, "by" | "paper"> : never;
type Acted = Extract<ReturnType<typeof actOnCopy>, { kind: "acted" }>;

async function decided(
  tx: Tx,
  caller: Caller,
  { row, procedure, paper }: HeldPaper,
  command: WithoutActor<CopyCommand>,
  now: string,
): Promise<Acted> {
  const people = await peopleKnown(tx, row.officePath, legalDay(now));
  const roles = procedure.publicCopies;
  const wanted = command.step === "paper-mark" ? roles?.by : roles?.approve;
  const by = inPlaceOf(actorIn(caller, row.state, wanted ?? []), row.state, people);
  const acted = actOnCopy({ procedure, state: row.state, command: { ...command, paper: paper.id, by }, now });
  if (acted.kind === "refused") throw new Refused(422, acted.refusal);
  const barred = notYourPaper(row.state, { actor: by, known: people });
  if (barred !== undefined) throw new Refused(422, barred);
  return acted;
}

async function append(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  { row, procedure, paper }: HeldPaper,
  { event, state }: Acted,
  now: string,
): Promise<void> {
  const appended = await appendEvents(tx, {
    caseId: row.id,
    expectedVersion: row.version,
    events: [event],
    after: project(state, procedure, desk.rules.calendar, now),
  });
  if (appended.kind === "clash") throw clash(appended.between);
  if (appended.kind === "refused") throw new Refused(403, appended.refusal);
  const subject = `${procedure.documents[paper.document]?.name.zh ?? paper.document} ${row.number}`;
  await audit(tx, identityOf(caller), { action: `document.${event.action}`, subject, caseId: row.id }, now);
}

const maskTells = (mask: string) =>
  refused(
    422,
    "mask-tells-it",
    { zh: `替换文字“${mask}”中仍有要遮盖的内容。`, en: `“${mask}” still holds something that is to be hidden.` },
    { zh: "请改写替换文字，或者留空以使用通常的写法。", en: "Word it anew, or leave it empty for the usual form." },
  );
const sealShows = () =>
  refused(
    422,
    "sealed-value-shows",
    { zh: "公开版中仍有已封存的内容。", en: "The copy still shows what is sealed in this case." },
    { zh: "请把“封存的内容”一项加回遮盖。", en: "Put the mark on what the seal hides back." },
  );
