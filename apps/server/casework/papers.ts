import type { CaseEvent, CaseState, Procedure } from "#casework";
import { type IsoDate, legalDay, yearOf } from "#law";
import { chineseMoney, findOffice, nextNumber, recordFile, renderDocument, type Tx } from "#platform";
import { paperData, type PaperOffice } from "#procedures";
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Desk } from "../desk.ts";
import { Refused } from "../http/refused.ts";
import { settingsAt } from "./known.ts";
import { paperSettings } from "./settings.ts";

const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface Issued {
  readonly row: { readonly id: string; readonly number: string; readonly officePath: string };
  readonly procedure: Procedure;
  readonly event: CaseEvent;
  /** The case after the event: what the papers tell. */
  readonly state: CaseState;
  readonly now: string;
}

/** Renders, numbers and keeps every document that the event issues; file, row and leaf commit with the event or not at all. */
export async function issuePapers(desk: Desk, tx: Tx, issued: Issued): Promise<void> {
  const { row, event, procedure, now } = issued;
  for (const { document: kind, of } of papersOf(event)) {
    const number = await paperNumber(tx, row.officePath, procedure, kind, legalDay(event.at));
    const bytes = await renderPaper(desk, tx, issued, { kind, ...(of !== undefined && { of }) }, number);
    const stored = await desk.files.put(Readable.from([bytes]), bytes.length);
    if (stored.kind === "refused") throw new Refused(507, stored.refusal);
    await recordFile(tx, stored.file, wordFile, now);
    await tx.run(
      "insert into document (id, case_id, seq, kind, number, title, sha256, media_type, created_at, for_parties) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      [
        randomUUID(),
        row.id,
        event.seq,
        kind,
        number,
        procedure.documents[kind]?.name.zh ?? kind,
        stored.file.sha256,
        wordFile,
        now,
        procedure.documents[kind]?.forParties ?? false,
      ],
    );
    await tx.run(
      "insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at) values ($1, $2, 'document', $3, $4)",
      [row.id, event.seq, stored.file.sha256, now],
    );
  }
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
  { kind, of }: { readonly kind: string; readonly of?: string },
  number: string,
): Promise<Buffer> {
  const { procedure, state, event, row } = issued;
  const filled = paperData({
    kind,
    ...(of !== undefined && { of }),
    state,
    madeOn: legalDay(event.at),
    documentNumber: number,
    office: await officeOnPaper(tx, row.officePath),
    capital: chineseMoney,
  });
  if ("refusal" in filled) throw new Refused(422, filled.refusal);
  return renderDocument(await desk.template(procedure.id, kind), filled.data);
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

/** "澜知罚决〔2026〕12号": by office, year and kind, without gaps: the number of a step that fails goes to the next. */
async function paperNumber(
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
