import type { Tx } from "../database/Database.ts";

/** What an office is measured against, as somebody typed it in. `year`: the year that it is true of. */
export interface OfficeFact {
  readonly officePath: string;
  readonly key: "population" | "staff";
  readonly year: number;
  readonly value: number;
  readonly source: string;
  readonly setBy: string;
  readonly setAt: string;
}

const columns = `f.office_path as "officePath", f.key, f.year, f.value, f.source, coalesce(a.name, f.set_by) as "setBy", f.set_at as "setAt"`;

/** The latest of each kind up to a year, of these offices. */
export function latestFacts(tx: Tx, paths: readonly string[], year: number): Promise<OfficeFact[]> {
  return tx.rows<OfficeFact>(
    `select distinct on (f.office_path, f.key) ${columns} from office_fact f left join account a on a.id = f.set_by
      where f.office_path = any ($1::text[]) and f.year <= $2 order by f.office_path, f.key, f.year desc`,
    [paths, year],
  );
}

/** Types one in, in the asker's name; one of the same office, kind and year is replaced. */
export async function typeIn(tx: Tx, fact: OfficeFact): Promise<void> {
  await tx.run(
    `insert into office_fact (office_path, key, year, value, source, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (office_path, key, year) do update
        set value = excluded.value, source = excluded.source, set_by = excluded.set_by, set_at = excluded.set_at`,
    [fact.officePath, fact.key, fact.year, fact.value, fact.source, fact.setBy, fact.setAt],
  );
}
