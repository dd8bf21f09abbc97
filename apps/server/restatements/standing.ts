import {
  applyChanges,
  type CellDifference,
  type CountedRecord,
  type FigureParts,
  noParts,
  type RecordChange,
  withDifferences,
} from "#planning";
import type { Tx } from "#platform";
import { type StoredCell, storedCells } from "./storedReturn.ts";

/** A cell of a sealed return with everything that was raised since. */
export interface StandingCell {
  readonly sealed: StoredCell;
  readonly accepted: readonly CellDifference[];
  readonly raised: readonly CellDifference[];
  /** The records behind its own part, after all that was raised. */
  readonly records: readonly CountedRecord[];
}

export const sealedParts = ({ sealed }: StandingCell): FigureParts => sealed.total ?? noParts;
export const currentParts = (cell: StandingCell): FigureParts => withDifferences(sealedParts(cell), cell.accepted);
export const pendingParts = (cell: StandingCell): FigureParts => withDifferences(sealedParts(cell), cell.raised);

/** `caseIds`: with the records of these cases alone. */
export async function standingCells(
  tx: Tx,
  returnId: string,
  caseIds?: readonly string[],
): Promise<ReadonlyMap<string, StandingCell>> {
  const differences = await tx.rows<CellDifference & { accepted: boolean }>(
    `select c.cell, c.before_parts as before, c.after_parts as after, r.stage = 'accepted' as accepted
       from restatement r join restatement_cell c on c.restatement_id = r.id where r.return_id = $1 order by r.number`,
    [returnId],
  );
  const changes = await tx.rows<RecordRow>(
    `select x.cell, x.case_id as "caseId", x.seq, x.kind, x.before, x.after
       from restatement r join restatement_record x on x.restatement_id = r.id where r.return_id = $1 and ($2::text[] is null or x.case_id = any ($2::text[])) order by r.number`,
    [returnId, caseIds ?? null],
  );
  const cells = await storedCells(tx, returnId, caseIds);
  return new Map(
    cells.map((sealed) => {
      const raised = differences.filter(({ cell }) => cell === sealed.cell);
      const moved = changes.filter(({ cell }) => cell === sealed.cell).map(changeOf);
      return [
        sealed.cell,
        {
          sealed,
          raised,
          accepted: raised.filter(({ accepted }) => accepted),
          records: applyChanges(sealed.records, moved),
        },
      ];
    }),
  );
}

interface RecordRow {
  readonly cell: string;
  readonly caseId: string;
  readonly seq: number;
  readonly kind: "came" | "went" | "changed";
  readonly before: Said | null;
  readonly after: Said | null;
}
type Said = Pick<CountedRecord, "leaf" | "value" | "weight">;

function changeOf({ caseId, seq, kind, before, after }: RecordRow): RecordChange {
  const at = (said: Said | null): CountedRecord => ({
    caseId,
    seq,
    leaf: said?.leaf ?? "",
    value: said?.value ?? null,
    weight: said?.weight ?? null,
  });
  if (kind === "came") return { kind, after: at(after) };
  return kind === "went" ? { kind, before: at(before) } : { kind, before: at(before), after: at(after) };
}
