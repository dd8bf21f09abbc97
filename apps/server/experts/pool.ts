import type { ExpertRow } from "#contract";
import type { IsoDate } from "#law";
import { ExpertDetails, expertNameKey, fieldKey } from "#procedures";
import { Conditions, containing } from "../http/paging.ts";

/** An entry of the pool as the database has it. */
export interface PoolRow {
  readonly id: string;
  readonly officePath: string;
  readonly body: unknown;
  readonly version: number;
  readonly updatedBy: string;
  readonly updatedAt: string;
  readonly serving: number;
  readonly served: number;
}

export const poolColumns = `e.id, e.office_path as "officePath", e.body, e.version,
  coalesce(account_name(e.updated_by), e.updated_by) as "updatedBy", e.updated_at as "updatedAt",
  coalesce(l.serving, 0) as serving, coalesce(l.served, 0) as served`;
export const poolFrom = "expert e left join expert_loads() l on l.expert_id = e.id";

export function poolView({ body, ...row }: PoolRow, officePath: string | null): ExpertRow {
  return { ...row, ...ExpertDetails.parse(body), mayEdit: row.officePath === officePath };
}

/** What tells an entry from another of the same office. */
export function poolKey({ code, name }: Pick<ExpertDetails, "code" | "name">): string {
  return expertNameKey(code ?? name);
}

interface Asked {
  readonly text?: string | undefined;
  readonly role?: string | undefined;
  readonly field?: string | undefined;
  readonly region?: string | undefined;
  readonly standing?: string | undefined;
}

/** The conditions of a search; `today` says where somebody stands (as `standingOn` does). */
export function poolConditions({ text, role, field, region, standing }: Asked, today: IsoDate): Conditions {
  const asked = new Conditions();
  if (text) asked.and("e.name ilike ? or e.body ->> 'code' ilike ?", containing(text), containing(text));
  if (role) asked.and("jsonb_exists(e.body -> 'roles', ?)", role);
  if (region) asked.and("e.body ->> 'region' ilike ?", containing(region));
  if (field) {
    const key = fieldKey(field);
    // As `covers` has it: of two IPC symbols the wider finds the narrower, either way round.
    const nested = /^[A-H](\d|$)/.test(key)
      ? "f ~ '^[A-H](\\d|$)' and (starts_with(f, ?) or starts_with(?, f))"
      : "f = ? and f = ?";
    asked.and(`exists (select from jsonb_array_elements_text(e.body -> 'fields') as t (f) where ${nested})`, key, key);
  }
  if (standing) asked.and(`${standingSql} = ?`, today, today, today, standing);
  return asked;
}

const standingSql = `case when e.body ->> 'since' > ?::text then 'outside'
  when e.body #>> '{standing,from}' > ?::text then 'active'
  when e.body #>> '{standing,kind}' <> 'left' and e.body #>> '{standing,until}' < ?::text then 'active'
  else e.body #>> '{standing,kind}' end`;
