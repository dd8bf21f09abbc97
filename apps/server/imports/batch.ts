import type { Import } from "#contract";
import type { Identity, Tx } from "#platform";
import type { ImportKind } from "./stagedRow.ts";

export interface Batch extends Import {
  readonly kind: ImportKind;
  readonly officePath: string;
  readonly createdBy: string;
  readonly fileSha256: string;
  readonly columns: {
    readonly header?: readonly string[];
    readonly inserted?: number;
    /** Of running cases: into which procedure, what the columns mean, and who let them in. */
    readonly procedure?: string;
    readonly fields?: readonly (string | null)[];
    readonly samples?: readonly (readonly string[])[];
    /** The mapping is the one that the office gave for these header words before. */
    readonly remembered?: boolean;
    readonly confirmedBy?: { readonly id: string; readonly name: string; readonly role: string };
  };
}

const columns = `id, kind, file_name as "fileName", state, rows, good, refused, written, already, clues, failure,
  created_at as "createdAt", office_path as "officePath", created_by as "createdBy", file_sha256 as "fileSha256", columns`;

export function findBatch(tx: Tx, id: string): Promise<Batch | undefined> {
  return tx.row<Batch>(`select ${columns} from import_batch where id = $1`, [id]);
}

export const batchColumns = columns;

/** The job works inside the walls of the office that uploaded the file. */
export function identityOfBatch(batch: Pick<Batch, "createdBy" | "officePath">): Identity {
  return { as: "office", account: batch.createdBy, office: batch.officePath, roles: [] };
}

export function shownImport({
  id,
  kind,
  fileName,
  state,
  rows,
  good,
  refused,
  written,
  already,
  clues,
  failure,
  createdAt,
}: Batch): Import {
  return { id, kind, fileName, state, rows, good, refused, written, already, clues, failure, createdAt };
}
