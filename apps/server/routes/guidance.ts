import { type Reply, routes } from "#contract";
import { instructionSubjects } from "#procedures";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { Conditions, containing, pageBy } from "../http/paging.ts";

export function mountGuidance(desk: Desk): void {
  mount(desk, routes.guidance.replies, ({ query, work }) => {
    const asked = new Conditions();
    if (query.subject) asked.and("r.subject = ?", query.subject);
    if (query.text) {
      const like = containing(query.text);
      asked.and(
        "(r.question ilike ? or r.reply ilike ? or r.basis ilike ? or r.number ilike ?)",
        like,
        like,
        like,
        like,
      );
    }
    return work(async (tx) => {
      const page = await pageBy<Omit<Reply, "subjectName">>(
        tx,
        {
          select: columns,
          from: "instruction_reply r join office o on o.path = r.office_path",
          where: asked.where,
          values: asked.values,
          key: [
            { sql: "r.replied_on", type: "date", desc: true },
            { sql: "r.case_id", type: "text", desc: true },
            { sql: "r.level", type: "text", desc: true },
          ],
        },
        query,
      );
      return { ...page, items: page.items.map((row) => ({ ...row, subjectName: subjectName(row.subject) })) };
    });
  });
}

const columns = `r.case_id as "caseId", r.level, r.number, r.office_path as "officePath",
  jsonb_build_object('zh', o.name_zh, 'en', o.name_en) as "officeName", r.subject, r.question, r.reply, r.basis,
  r.replied_on::text as "repliedOn", r.circulate, exists (select from case_file c where c.id = r.case_id) as opens`;

function subjectName(subject: string) {
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = instructionSubjects;
  return names[subject] ?? { zh: subject, en: subject };
}
