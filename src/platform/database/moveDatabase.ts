import type { Refusal } from "#law";
import type { Database, Tx } from "./Database.ts";

export interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

export type Moved =
  | { readonly kind: "moved"; readonly tables: readonly MovedTable[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

const PAGE_BYTES = 4_000_000;
const PAGE_ROWS = 1_000;

/**
 * Carries every row of `from` into the migrated, empty `to` (either kind to either kind), page by key, and compares the counts. All or
 * nothing: `to` is written in one transaction. Nothing else may write to `from` meanwhile. Jobs are not carried: they are wake-up calls
 * that the next start makes again.
 */
export async function moveDatabase(
  from: Database,
  to: Database,
  onProgress: (table: string, rows: number) => void = () => {},
): Promise<Moved> {
  const tables = await tablesInOrder(from);
  return to.system(async (tx) => {
    await tx.run("set constraints all deferred");
    for (const { name } of tables) {
      const [there] = await tx.rows(`select 1 as yes from ${name} limit 1`);
      if (there) return { kind: "refused", refusal: notEmpty(name) } as const;
    }
    const moved: MovedTable[] = [];
    for (const table of tables) {
      const rows = await carry(from, tx, table, (rows) => onProgress(table.name, rows));
      const [there] = await tx.rows<{ n: number }>(`select count(*) as n from ${table.name}`);
      const [here] = await from.statement<{ n: number }>(`select count(*) as n from ${table.name}`);
      if (there?.n !== rows || here?.n !== rows) {
        throw new Error(`${table.name}: ${here?.n} rows here, ${rows} carried, ${there?.n} there`);
      }
      moved.push({ table: table.name, rows });
    }
    return { kind: "moved", tables: moved } as const;
  });
}

interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly identity: string | null;
}

/** Rows travel as JSON text that this process never parses: numbers, instants and bytes arrive as they left. */
async function carry(from: Database, to: Tx, table: Table, onProgress: (rows: number) => void): Promise<number> {
  const columns = table.columns.join(", ");
  const key = table.key.join(", ");
  // One value each, so that the comparison is a range of the primary key's index.
  const lastKey = table.key.map((column) => `(select ${column} from last)`).join(", ");
  let after: string | null = null;
  let carried = 0;
  for (;;) {
    const [page]: Page[] = await from.statement<Page>(
      `with last as materialized (select * from jsonb_populate_record(null::${table.name}, $1::jsonb)),
       page as (
         select t.*, row_number() over w as page_row, sum(pg_column_size(t.*)) over w as page_bytes from ${table.name} t
          ${after === null ? "" : `where (${key}) > (${lastKey})`}
          window w as (order by ${key} rows unbounded preceding) order by ${key} limit ${PAGE_ROWS}),
       kept as (select * from page where page_bytes <= ${PAGE_BYTES} or page_row = 1)
       select (select jsonb_agg(to_jsonb(k) - 'page_row' - 'page_bytes' order by page_row)::text from kept k) as rows,
              (select count(*) from kept) as n,
              (select jsonb_build_object(${table.key.map((column) => `'${column}', ${column}`).join(", ")})::text
                 from kept order by page_row desc limit 1) as last`,
      [after],
    );
    if (!page?.rows) break;
    carried += await to.run(
      `insert into ${table.name} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table.name}, $1::jsonb)`,
      [page.rows],
    );
    after = page.last;
    onProgress(carried);
  }
  if (table.identity) {
    await to.run(
      `select setval(pg_get_serial_sequence('${table.name}', '${table.identity}'), greatest((select max(${table.identity}) from ${table.name}), 1),
              exists (select from ${table.name}))`,
    );
  }
  return carried;
}

interface Page {
  readonly rows: string | null;
  readonly n: number;
  readonly last: string | null;
}

/** What is computed from the rest and noted while it is carried: made again where it arrives. */
export const madeAgain = ["figure_record", "figure_sum", "figure_stale", "figure_made", "rhythm_stale"];

/** Our tables, those referred to before those that refer. A table that refers to itself defers that constraint. */
async function tablesInOrder(db: Database): Promise<Table[]> {
  const tables = await db.statement<Table & { refers: string[] }>(
    `select c.relname::text as name,
            (select array_agg(quote_ident(a.attname) order by k.n) from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (attnum, n), pg_attribute a
              where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as key,
            (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
            (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity,
            array(select distinct r.confrelid::regclass::text from pg_constraint r
                   where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as refers
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' and c.relname <> all ($1::text[])
      order by c.relname`,
    [madeAgain],
  );
  const ordered: Table[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ refers }) => !refers.some((name) => waiting.has(name)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a ring: ${[...waiting.keys()].join(", ")}`);
    for (const table of ready) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}

function notEmpty(table: string): Refusal {
  return {
    code: "target-not-empty",
    sentence: {
      zh: `目标数据库中已有数据（表 ${table}）。`,
      en: `The target database holds data already (table ${table}).`,
    },
    remedy: { zh: "请使用新建的空数据库。", en: "Use a new, empty database." },
  };
}
