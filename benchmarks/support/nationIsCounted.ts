import { aboutOf, type FileRow } from "../../apps/server/returns/files.ts";
import { countFigures, type Database, type Tx } from "#platform";
import { addParts, cellsOf, figureOf, type FigureParts, noParts, type ReturnForm, sameParts } from "#planning";

/** Each bound cell of the nation is the count from scratch over the whole tree, and the sum of the own parts of all offices. */
export async function nationIsCounted(db: Database, form: ReturnForm, file: FileRow): Promise<boolean> {
  const { period } = aboutOf(file);
  return db.system(async (tx) => {
    // What is sealed, with what was restated since: cases were mended meanwhile.
    const sealed = await partsOf(tx, file.id);
    const own = await ownParts(tx, form.id, file.period);
    for (const { id, cell } of cellsOf(form)) {
      if (cell.kind !== "bound") continue;
      const spec = figureOf(cell.figure);
      if (spec === undefined) throw new Error(`no figure ${cell.figure}`);
      const scope = { from: period.from, to: period.to, officePath: "bench/", where: cell.where };
      const scratch = (await countFigures(tx, [spec], scope, "month")).get(spec.id)?.total ?? noParts;
      const restated = await restatedBy(tx, form.id, file.period, id);
      for (const parts of [sealed.get(id), own.get(id)]) {
        const other = addParts(parts ?? noParts, restated);
        if (!sameParts(scratch, other)) {
          process.stderr.write(`${id}: ${JSON.stringify(scratch)} from scratch, ${JSON.stringify(other)}\n`);
          return false;
        }
      }
    }
    return true;
  });
}

async function partsOf(tx: Tx, id: string): Promise<ReadonlyMap<string, FigureParts>> {
  const rows = await tx.rows<{ cell: string; total: FigureParts }>(
    "select cell, total_parts as total from return_cell where return_id = $1 and total_parts is not null",
    [id],
  );
  return new Map(rows.map(({ cell, total }) => [cell, total]));
}

async function ownParts(tx: Tx, form: string, period: string): Promise<ReadonlyMap<string, FigureParts>> {
  const rows = await tx.rows<FigureParts & { cell: string }>(
    `select cell, sum((own_parts ->> 'n')::bigint)::float8 as n, sum((own_parts ->> 'total')::numeric)::float8 as total,
            sum((own_parts ->> 'weight')::numeric)::float8 as weight
       from return_cell c join return_file f on f.id = c.return_id where f.form_id = $1 and f.period = $2 group by cell`,
    [form, period],
  );
  return new Map(rows.map(({ cell, ...parts }) => [cell, parts]));
}

/** What the offices' own records moved a cell by since it was sealed, whether accepted yet or not. */
async function restatedBy(tx: Tx, form: string, period: string, cell: string): Promise<FigureParts> {
  const row = await tx.row<FigureParts>(
    `select coalesce(sum((c.after_parts ->> 'n')::bigint - (c.before_parts ->> 'n')::bigint), 0)::float8 as n,
            sum(coalesce((c.after_parts ->> 'total')::numeric, 0) - coalesce((c.before_parts ->> 'total')::numeric, 0))::float8 as total,
            sum(coalesce((c.after_parts ->> 'weight')::numeric, 0) - coalesce((c.before_parts ->> 'weight')::numeric, 0))::float8 as weight
       from restatement r join return_file f on f.id = r.return_id join restatement_cell c on c.restatement_id = r.id
      where f.form_id = $1 and f.period = $2 and c.cell = $3 and r.carries is null`,
    [form, period, cell],
  );
  return row ?? noParts;
}
