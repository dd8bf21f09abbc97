import type { CaseEvent, CaseState, IssuedDocument, Procedure } from "#casework";
import { type IsoDate, legalDay, yearOf } from "#law";
import {
  chineseMoney,
  type DocumentData,
  findOffice,
  nextNumber,
  recordFile,
  renderDocument,
  type StoredFile,
  type Tx,
} from "#platform";
import { paperData, type PaperOffice } from "#procedures";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Desk } from "../desk.ts";
import { Refused } from "../http/refused.ts";
import { settingsAt } from "./known.ts";
import { paperSettings } from "./settings.ts";
import { templateFor } from "./template.ts";

export const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What stands in a paper in the place of its number until it is approved; an edited file must keep it. */
export const blankNumber = "〔编号待定〕";

export interface Issued {
  readonly row: { readonly id: string; readonly number: string; readonly officePath: string };
  readonly procedure: Procedure;
  readonly event: CaseEvent;
  /** The case after the event: what the papers tell. */
  readonly state: CaseState;
  readonly now: string;
}

/**
 * Renders and keeps every document that the event issues; file, row and leaf commit with the event or not at all. One that
 * nobody need approve is numbered at once; any other is a draft with a blank for its number.
 */
export async function issuePapers(desk: Desk, tx: Tx, issued: Issued): Promise<void> {
  const { row, event, procedure, state, now } = issued;
  for (const paper of state.documents.filter(({ seq }) => seq === event.seq)) {
    const kind = paper.document;
    const spec = procedure.documents[kind];
    const final = paper.life === "approved";
    const number = final
      ? await paperNumber(tx, paper.office ?? row.officePath, procedure, kind, legalDay(event.at))
      : null;
    const bytes = await renderPaper(desk, tx, issued, paper, number ?? blankNumber);
    const file = await keep(desk, tx, bytes, now);
    const about = state.parties.find(({ id }) => id === (paper.to ?? paper.of));
    const id = randomUUID();
    await tx.run(
      `insert into document (id, case_id, seq, kind, number, title, sha256, media_type, created_at, for_parties, paper, of_party, of_role, for_roles, life, by_office)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id,
        row.id,
        event.seq,
        kind,
        number,
        spec?.name.zh ?? kind,
        file.sha256,
        wordFile,
        now,
        spec?.forParties ?? false,
        paper.id,
        about?.id ?? null,
        about?.role ?? null,
        spec?.addressedTo ?? null,
        paper.life,
        paper.office ?? null,
      ],
    );
    await keepVersion(tx, id, { how: "template", sha256: file.sha256, by: event.actor.id, at: now });
    if (final) await leafOfPaper(tx, row.id, event.seq, file.sha256, now);
  }
}

/** Stores the bytes of a paper and notes the file. */
export async function keep(desk: Desk, tx: Tx, bytes: Buffer, now: string): Promise<StoredFile> {
  const stored = await desk.files.put(Readable.from([bytes]), bytes.length);
  if (stored.kind === "refused") throw new Refused(507, stored.refusal);
  await recordFile(tx, stored.file, wordFile, now);
  return stored.file;
}

interface Version {
  readonly how: "template" | "fields" | "word" | "numbered";
  readonly sha256: string;
  readonly by: string;
  readonly at: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The next version of a paper. */
export async function keepVersion(tx: Tx, documentId: string, { how, sha256, by, at, fields }: Version): Promise<void> {
  await tx.run(
    `insert into document_version (document_id, version, how, sha256, fields, by_account, at)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4::jsonb, $5, $6 from document_version where document_id = $1`,
    [documentId, how, sha256, fields === undefined ? null : JSON.stringify(fields), by, at],
  );
}

export async function leafOfPaper(tx: Tx, caseId: string, seq: number, sha256: string, now: string): Promise<void> {
  await tx.run(
    "insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at) values ($1, $2, 'document', $3, $4)",
    [caseId, seq, sha256, now],
  );
}

type IssuedEffect = Extract<CaseEvent["effects"][number], { kind: "document-issued" }>;

export function papersOf(event: CaseEvent): IssuedEffect[] {
  return event.effects.flatMap((effect) => (effect.kind === "document-issued" ? [effect] : []));
}

/** The bytes of one paper. `number`: as it is printed; for a draft a blank to be filled. */
export async function renderPaper(
  desk: Desk,
  tx: Tx,
  issued: Issued,
  paper: Pick<IssuedDocument, "document" | "of" | "office">,
  number: string,
  edited: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const data = await dataOfPaper(tx, issued, paper, number);
  const template = await templateFor(
    desk,
    tx,
    paper.office ?? issued.row.officePath,
    issued.procedure.id,
    paper.document,
  );
  return renderDocument(template, { ...data, ...edited });
}

/** What fills a paper, as the case stood when it was issued; a paper whose case lacks something is refused by name. */
export async function dataOfPaper(
  tx: Tx,
  { state, event, row }: Omit<Issued, "procedure" | "now">,
  { document: kind, of, office }: Pick<IssuedDocument, "document" | "of" | "office">,
  number: string,
): Promise<DocumentData> {
  const filled = paperData({
    kind,
    ...(of !== undefined && { of }),
    state,
    madeOn: legalDay(event.at),
    documentNumber: number,
    office: { ...(await officeOnPaper(tx, office ?? row.officePath)), names: await officesNamed(tx, state.facts) },
    capital: chineseMoney,
  });
  if ("refusal" in filled) throw new Refused(422, filled.refusal);
  return filled.data;
}

async function officeOnPaper(tx: Tx, officePath: string): Promise<PaperOffice> {
  const office = await findOffice(tx, officePath);
  const settings = await settingsAt(tx, officePath);
  const text = (key: string) => {
    const value = settings[key];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const named = Object.entries(paperSettings).flatMap(([key, field]) => {
    const value = text(key);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { name: office?.name.zh ?? officePath, ...Object.fromEntries(named) };
}

/** The names of the offices whose paths stand among the facts of a case. */
async function officesNamed(tx: Tx, facts: CaseState["facts"]): Promise<Record<string, string>> {
  const paths = [...JSON.stringify(facts).matchAll(/"((?:[a-z0-9-]+\/)+)"/g)].flatMap(([, path]) => path ?? []);
  if (paths.length === 0) return {};
  const rows = await tx.rows<{ path: string; name: string }>(
    "select path, name_zh as name from office where path = any ($1::text[])",
    [[...new Set(paths)]],
  );
  return Object.fromEntries(rows.map(({ path, name }) => [path, name]));
}

/** "澜知罚决〔2026〕12号": by office, year and kind, without gaps: the number of a step that fails goes to the next. */
export async function paperNumber(
  tx: Tx,
  officePath: string,
  procedure: Procedure,
  kind: string,
  day: IsoDate,
): Promise<string> {
  const year = yearOf(day);
  const code = (await settingsAt(tx, officePath))["paper.code"];
  const word = procedure.documents[kind]?.word ?? "";
  return `${typeof code === "string" ? code : ""}${word}〔${year}〕${await nextNumber(tx, officePath, year, `document ${kind}`)}号`;
}
