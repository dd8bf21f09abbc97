import type { News } from "#contract";
import type { Bilingual } from "#law";
import type { Tx } from "#platform";
import type { Desk } from "../desk.ts";
import { toldStages } from "./stages.ts";
import { paperName } from "./paperName.ts";

const SHOWN = 30;

/** What happened in the caller's cases and complaints, the latest first; `since`: when the caller last looked. */
export async function newsOf(desk: Desk, tx: Tx, since: string | undefined): Promise<News[]> {
  const rows = await tx.rows<Row>(
    `select * from (
       select 'stage' as kind, s.at, c.id as "caseId", null as "complaintId", c.title, c.procedure, s.stage as what
         from case_file c cross join lateral (${toldStages}) s
       union all
       select 'paper', paper_given(d.id), c.id, null, c.title, c.procedure, d.kind from document d join case_file c on c.id = d.case_id
       union all
       select 'complaint', e.at, null, e.complaint_id, coalesce(k.body -> 'respondents' -> 0 ->> 'name', ''), k.kind, e.kind
         from complaint_entry e join complaint k on k.id = e.complaint_id
        where e.kind = 'taken-in') news
      order by at desc, "caseId", what limit ${SHOWN}`,
  );
  return rows.map(({ procedure, what, ...row }) => ({
    ...row,
    what: wordFor(desk, row.kind, procedure, what),
    fresh: since !== undefined && row.at > since,
  }));
}

type Row = Omit<News, "what" | "fresh"> & { readonly procedure: string; readonly what: string };

function wordFor(desk: Desk, kind: News["kind"], procedure: string, what: string): Bilingual {
  if (kind === "complaint")
    return procedure === "complaint"
      ? { zh: "投诉已登记", en: "the complaint was registered" }
      : { zh: "请求已登记", en: "the request was registered" };
  if (kind === "paper") return paperName(desk, procedure, what);
  return desk.rules.procedure(procedure).stages[what]?.name ?? { zh: what, en: what };
}
