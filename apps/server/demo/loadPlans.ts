import { Bilingual } from "#law";
import { agencies } from "#planning";
import type { Tx } from "#platform";
import { z } from "zod";
import { accountId } from "./accounts.ts";
import { readLines } from "./readLines.ts";

const Head = z.object({
  id: z.string(),
  name: Bilingual,
  on: z.iso.date(),
  sections: z.array(z.object({ path: z.array(z.string()), name: Bilingual })),
});
const Task = z.object({
  section: z.array(z.string()),
  name: Bilingual,
  lead: z.string(),
  participants: z.array(z.string()),
  dutiesSplit: z.boolean().default(false),
  due: z.array(z.string()).default([]),
});
const files = ["promotion-2025", "protection-2025", "report-2025", "deployments-2026"];
const office = "ip/";

/**
 * Four plans of the national office, told from public documents in our own words: 118 tasks of the 2025 promotion plan, 92 measures of
 * the 2025 protection plan, 72 of the 2025 work report and 34 of the 2026 deployments. Who leads and joins is theirs.
 */
export async function loadPlans(tx: Tx): Promise<void> {
  for (const file of files) {
    const [first, ...rest] = readLines(`plans/${file}.jsonl`, z.union([Head, Task]));
    const head = Head.parse(first);
    const sections = head.sections.map(({ path, name }) => ({ path, title: name.zh, names: name }));
    await tx.run(
      `insert into plan (id, office_path, title, names, language, sections, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4::jsonb, 'zh', $5::jsonb, $6, $7)`,
      [
        `demo-${head.id}`,
        office,
        head.name.zh,
        JSON.stringify(head.name),
        JSON.stringify(sections),
        accountId("national"),
        `${head.on}T02:00:00Z`,
      ],
    );
    const rows = rest.map((one, at) => rowOf(Task.parse(one), `demo-${head.id}-${at + 1}`, at + 1));
    await tx.run(
      `insert into plan_task (id, plan_id, number, label, section, title, names, body, starts, ends, lead, participants, duties_split, due)
       select id, $1, number, null, section, title, names, title, null, null, lead, participants, "dutiesSplit", due
         from jsonb_to_recordset($2::jsonb) as t (id text, number int, section jsonb, title text, names jsonb, lead jsonb, participants jsonb,
              "dutiesSplit" boolean, due jsonb)`,
      [`demo-${head.id}`, JSON.stringify(rows)],
    );
  }
}

function rowOf(
  { section, name, lead, participants, dutiesSplit, due }: z.output<typeof Task>,
  id: string,
  number: number,
) {
  return {
    id,
    number,
    section,
    title: name.zh,
    names: name,
    lead: bodyOf(lead),
    participants: participants.map(bodyOf),
    dutiesSplit,
    due,
  };
}

function bodyOf(id: string): { readonly named: string; readonly agency: string } {
  const agency = agencies.find((one) => one.id === id);
  if (agency === undefined) throw new Error(`${id} is not on the register of agencies`);
  return { named: agency.zh, agency: id };
}
