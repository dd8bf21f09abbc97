import type { SittingView } from "#contract";
import type { Tx } from "#platform";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";

/** So many sittings are shown of the days asked for; a page of a calendar with more is not read. */
const shownSittings = 500;

export type Which =
  | { readonly from: string; readonly until: string; readonly whose: "mine" | "office"; readonly officePath: string }
  | { readonly caseId: string; readonly id?: string };

/** Of each view besides: how often the docket changed, which is how another calendar knows the newer of two files. */
export type Sitting = SittingView & { readonly version: number };

export interface Shown {
  readonly items: Sitting[];
  /** How many more there are. */
  readonly more: number;
}

/** The sittings that the caller may see, by the walls, the earliest first; of the papers only those that it may read. */
export async function sittingViews(desk: Desk, tx: Tx, caller: Caller, which: Which): Promise<Shown> {
  // A party reads neither who sits by account nor the office's columns; the walls leave it its own sittings.
  const mine = caller.officePath === null ? "false" : "$1 = any (s.sitters)";
  const rows =
    "caseId" in which
      ? await tx.rows<Row>(
          `${selected(mine)} where s.case_id = $2 and ($3::text is null or s.id = $3) and $1 <> '' order by s.starts_at, s.id limit ${shownSittings}`,
          [caller.id, which.caseId, which.id ?? null],
        )
      : await tx.rows<Row>(
          `${selected(mine)} where s.starts_at < $3 and s.ends_at > $2 and ($4 = 'office' or ${mine}) and starts_with(c.office_path, $5)
            order by s.starts_at, s.case_id, s.id limit ${shownSittings}`,
          [caller.id, which.from, which.until, which.whose, which.officePath],
        );
  return { items: rows.map((row) => shown(desk, row)), more: (rows[0]?.total ?? 0) - rows.length };
}

const selected = (mine: string) => `
  select s.case_id as "caseId", s.id, c.number, c.title, c.procedure, c.version, c.office_path as "officePath",
         jsonb_build_object('zh', o.name_zh, 'en', o.name_en) as "officeName", s.state, s.starts_at as start, s.ends_at as end,
         s.body, ${mine} as mine, count(*) over () as total,
         (select coalesce(jsonb_agg(jsonb_build_object('documentId', d.id, 'kind', d.kind, 'number', d.number, 'life', d.life,
                                                       'record', not d.paper = any (s.notices)) order by d.created_at, d.id), '[]')
            from document d
           where d.case_id = s.case_id and (d.paper = any (s.notices) or d.paper = s.body ->> 'record') and d.life <> 'voided') as papers
    from sitting s join case_file c on c.id = s.case_id join office o on o.path = c.office_path`;

interface Row
  extends Pick<
    SittingView,
    "caseId" | "id" | "number" | "title" | "officePath" | "officeName" | "state" | "start" | "end" | "mine"
  > {
  readonly procedure: string;
  readonly version: number;
  readonly total: number;
  readonly body: Pick<SittingView, "name" | "place" | "sits"> & { readonly link?: string };
  readonly papers: readonly (Omit<SittingView["notices"][number], "name"> & {
    readonly kind: string;
    readonly record: boolean;
  })[];
}

function shown(desk: Desk, { procedure: id, body, papers, ...row }: Row): Sitting {
  const procedure = desk.rules.procedure(id);
  const named = (record: boolean) =>
    papers.flatMap(({ kind, record: isRecord, documentId, number, life }) =>
      isRecord === record
        ? [{ documentId, number, life, name: procedure.documents[kind]?.name ?? { zh: kind, en: kind } }]
        : [],
    );
  const { name, place, link = null, sits } = body;
  return {
    ...row,
    procedureName: procedure.name,
    name,
    place,
    link,
    sits,
    notices: named(false),
    record: named(true)[0] ?? null,
  };
}
