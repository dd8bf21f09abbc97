import type { PrintedList } from "#contract";
import { addSeconds } from "#law";
import type { Tx } from "#platform";
import type { Desk } from "../desk.ts";

/** A printed list as its row has it. */
export interface ListRow extends Omit<PrintedList, "keptUntil"> {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly officePath: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly updatedAt: string;
}

/** Days for which the files of a list are kept; they can be made again. */
export const KEPT_DAYS = 7;

const columns = `l.id, l.case_id as "caseId", c.number as "caseNumber", l.source, l.name, l.lang, l.state, l.written, l.total, l.files,
  l.failure, l.asked_by as "askedBy", account_name(l.asked_by) as "askedByName", l.office_path as "officePath", l.asked_at as "askedAt",
  l.updated_at as "updatedAt"`;

export function listRow(tx: Tx, id: string): Promise<ListRow | undefined> {
  return tx.row<ListRow>(`select ${columns} from printed_list l join case_file c on c.id = l.case_id where l.id = $1`, [
    id,
  ]);
}

export function listRows(tx: Tx, caseId: string): Promise<ListRow[]> {
  return tx.rows<ListRow>(
    `select ${columns} from printed_list l join case_file c on c.id = l.case_id where l.case_id = $1 order by l.asked_at desc, l.id`,
    [caseId],
  );
}

export function shownList(row: ListRow): PrintedList {
  const { id, source, name, lang, state, written, total, files, failure, askedAt } = row;
  const keptUntil = addSeconds(row.updatedAt, KEPT_DAYS * 86_400);
  return { id, source, name, lang, state, written, total, files, failure, askedAt, keptUntil };
}

/** How far it is; nothing where somebody stopped it meanwhile. */
export async function noteProgress(
  { db, now }: Desk,
  id: string,
  at: Pick<ListRow, "written" | "total" | "files"> & {
    readonly state?: ListRow["state"];
    readonly failure?: ListRow["failure"];
  },
): Promise<void> {
  await db.statement(
    `update printed_list set state = $2, written = $3, total = $4, files = $5::jsonb, failure = $6::jsonb, updated_at = $7
      where id = $1 and state in ('waiting', 'working')`,
    [
      id,
      at.state ?? "working",
      at.written,
      at.total,
      JSON.stringify(at.files),
      at.failure ? JSON.stringify(at.failure) : null,
      now(),
    ],
  );
}
