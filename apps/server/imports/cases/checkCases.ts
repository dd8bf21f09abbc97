import { type Actor, initialState, type Procedure } from "#casework";
import type { Refusal } from "#law";
import { type Table, tableRefusals, type Tx } from "#platform";
import type { Desk } from "../../desk.ts";
import { knownFor } from "../../casework/known.ts";
import { type Batch, identityOfBatch } from "../batch.ts";
import { stage } from "../checkImport.ts";
import { guessFields, MOST_ROWS, readWhole, rememberedFields, samplesOf } from "./columns.ts";
import { caseReader } from "./readCase.ts";

const CHUNK = 50;

/**
 * Reads a list of running cases: first its columns, which somebody looks at unless the office mapped these very words before;
 * then row by row what each becomes. Answers why the file cannot be read at all.
 */
export async function checkCases(
  desk: Desk,
  batch: Batch,
  table: Table,
  signal: AbortSignal,
): Promise<Refusal | undefined> {
  const procedure = procedureOf(desk, batch);
  const { importing } = procedure;
  const whole = await readWhole(table, signal);
  if (importing === undefined || "tooMany" in whole) return tooMany;
  const { header, rows } = whole;
  if (rows.length === 0) return tableRefusals.empty();
  const inOffice = <T>(work: (tx: Tx) => Promise<T>) => desk.db.transaction(identityOfBatch(batch), work);

  const mapped = batch.columns.fields;
  const remembered = mapped ?? (await inOffice((tx) => rememberedFields(tx, batch.officePath, header)));
  const fields = remembered ?? guessFields(importing, header);
  const columns = {
    header,
    samples: samplesOf(header, rows),
    fields,
    remembered: mapped === undefined && remembered !== undefined,
  };
  const going = await inOffice((tx) =>
    tx.run(
      `update import_batch set columns = columns || $2::jsonb, state = $3, rows = $4, updated_at = $5 where id = $1 and state = 'checking'`,
      [batch.id, JSON.stringify(columns), remembered === undefined ? "mapping" : "checking", rows.length, desk.now()],
    ),
  );
  if (going === 0 || remembered === undefined) return undefined;

  const by = actorOfBatch(batch);
  const now = desk.now();
  const { known, already } = await inOffice(async (tx) => ({
    known: await knownOf(desk, tx, batch, procedure),
    already: await takenOver(tx, batch.officePath),
  }));
  const read = caseReader({ procedure, calendar: desk.rules.calendar, header, fields, by, now, known, already });
  const counts = { good: 0, refused: 0 };
  for (let from = 0; from < rows.length; from += CHUNK) {
    signal.throwIfAborted();
    const staged = rows.slice(from, from + CHUNK).map(read);
    for (const { problems } of staged) counts[problems === undefined ? "good" : "refused"] += 1;
    const last = from + CHUNK >= rows.length;
    const still = await inOffice(async (tx) => {
      await stage(tx, batch.id, staged);
      return tx.run(
        "update import_batch set good = $2, refused = $3, state = $4, updated_at = $5 where id = $1 and state = 'checking'",
        [batch.id, counts.good, counts.refused, last ? "checked" : "checking", desk.now()],
      );
    });
    if (still === 0) return undefined;
  }
  return undefined;
}

export function procedureOf(desk: Desk, { columns }: Batch): Procedure {
  return desk.rules.procedure(columns.procedure ?? "");
}

/** Who lets the rows in: whoever confirmed the import, before that whoever uploaded it. */
export function actorOfBatch({ createdBy, officePath, columns }: Batch): Actor {
  const { id, name, role } = columns.confirmedBy ?? { id: createdBy, name: createdBy, role: "officer" };
  return { id, role, name, office: officePath };
}

export function knownOf(
  desk: Desk,
  tx: Tx,
  { officePath }: Batch,
  procedure: Procedure,
): Promise<Record<string, unknown>> {
  const state = initialState(procedure, []);
  return knownFor(tx, { officePath, state, procedure, calendar: desk.rules.calendar, now: desk.now() });
}

/** The numbers here of the cases that were taken over before, by the number they had. */
async function takenOver(tx: Tx, officePath: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ former: string; number: string | null }>(
    `select i.old_number as former, c.number from imported_case i left join case_file c on c.id = i.case_id where i.office_path = $1`,
    [officePath],
  );
  return new Map(rows.map(({ former, number }) => [former, number ?? "—"]));
}

const tooMany: Refusal = {
  code: "too-many-rows",
  sentence: {
    zh: `在办案件清单最多${MOST_ROWS}行。`,
    en: `A list of running cases has ${MOST_ROWS.toLocaleString("en")} rows at most.`,
  },
  remedy: { zh: "请核对文件，或者拆分后分次上传。", en: "Check that it is the right file, or upload it in parts." },
};
