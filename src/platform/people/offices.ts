import type { Bilingual, Refusal } from "#law";
import type { Tx } from "../database/Database.ts";
import { officeExists, officeNotFound } from "./refusals.ts";

export interface Office {
  readonly path: string;
  readonly name: Bilingual;
  readonly level: "nation" | "province" | "city" | "district";
  readonly line: "ip" | "customs" | "market";
  readonly parent: string | null;
}

const OFFICE_COLUMNS =
  "o.path, jsonb_build_object('zh', o.name_zh, 'en', o.name_en) as name, o.level, o.line, o.parent";

/** The whole tree, parents first. */
export function listOffices(tx: Tx): Promise<Office[]> {
  return tx.rows<Office>(`select ${OFFICE_COLUMNS} from office o order by o.path`);
}

export function findOffice(tx: Tx, path: string): Promise<Office | undefined> {
  return tx.row<Office>(`select ${OFFICE_COLUMNS} from office o where o.path = $1`, [path]);
}

/** Adds an office below another. `segment` is its part of the path: "hz". */
export async function addOffice(
  tx: Tx,
  office: { readonly parent: string; readonly segment: string } & Pick<Office, "name" | "level" | "line">,
): Promise<
  { readonly kind: "done"; readonly office: Office } | { readonly kind: "refused"; readonly refusal: Refusal }
> {
  const { parent, segment, name, level, line } = office;
  if (!(await findOffice(tx, parent))) return { kind: "refused", refusal: officeNotFound };
  const path = `${parent}${segment}/`;
  const added = await tx.run(
    `insert into office (path, name_zh, name_en, level, line, parent) values ($1, $2, $3, $4, $5, $6) on conflict (path) do nothing`,
    [path, name.zh, name.en, level, line, parent],
  );
  if (added === 0) return { kind: "refused", refusal: officeExists };
  return { kind: "done", office: { path, name, level, line, parent } };
}
