import { randomUUID } from "node:crypto";
import { act, type CaseEvent, type CaseState } from "#casework";
import { chinaCalendar } from "#statutes";
import { appendEvents, type Database } from "#platform";
import { officersOf, procedureOf } from "#procedures";
import { project } from "../../apps/server/casework/project.ts";

/** The tables that a case is made of, with what tells one copy from another. `skip`: filled by the database itself. */
const tables = [
  { name: "case_file", key: "id", also: ["number"], skip: [] },
  { name: "case_party", key: "case_id", also: ["name"], skip: [] },
  { name: "event", key: "case_id", also: [], skip: [] },
  { name: "evidence_leaf", key: "case_id", also: [], skip: ["position"] },
  { name: "deadline", key: "case_id", also: [], skip: [] },
  { name: "document", key: "case_id", also: ["id", "number"], skip: [] },
] as const;

/**
 * Fills the database with copies of the enforcement cases it holds (dockets, leaves, deadlines, documents and all), until there are
 * `count` of them. Copies are spread over sixty offices, that of the officer who is measured being one of them.
 */
export async function copyCases(db: Database, count: number, office: string): Promise<number> {
  const spread = [office, ...Array.from({ length: 59 }, (_, index) => `ip/qc/bench-${index}/`)];
  await db.statement(
    `insert into office (path, name_zh, name_en, level, line, parent)
     select path, path, path, 'city', 'ip', 'ip/qc/' from unnest($1::text[]) path on conflict do nothing`,
    [spread],
  );
  const own = await db.system((tx) =>
    tx.rows<{ id: string }>("select id from case_file where procedure = 'trademark-enforcement' order by id"),
  );
  const copies = Math.max(0, Math.ceil(count / own.length) - 1);
  const step = 25;
  for (let from = 1; from <= copies; from += step) {
    const until = Math.min(copies, from + step - 1);
    await db.system(async (tx) => {
      for (const { name, key, also, skip } of tables) {
        const columns = await tx.rows<{ column: string }>(
          `select column_name::text as column from information_schema.columns
            where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
          [name],
        );
        const kept = columns
          .map(({ column }) => column)
          .filter((column) => !(skip as readonly string[]).includes(column));
        const suffixed = new Set<string>([key, ...also]);
        const values = kept.map((column) => {
          if (column === "origin_case") return "null";
          if (column === "office_path") return "($4::text[])[1 + n % cardinality($4::text[])]";
          return suffixed.has(column) ? `t.${column} || '~' || n` : `t.${column}`;
        });
        await tx.run(
          `insert into ${name} (${kept.join(", ")})
           select ${values.join(", ")} from ${name} t, generate_series($1::int, $2::int) n where t.${key} = any($3::text[])`,
          [from, until, own.map(({ id }) => id), ...(kept.includes("office_path") ? [spread] : [])],
        );
      }
    });
  }
  await db.statement("analyze");
  return own.length * (copies + 1);
}

/** Adds entries to one case under investigation until its docket holds `entries`; answers its id. */
export async function growDocket(db: Database, office: string, entries: number, now: string): Promise<string> {
  const held = await db.system((tx) =>
    tx.row<{ id: string; state: CaseState }>(
      `select id, state from case_file where procedure = 'trademark-enforcement' and stage = 'investigation' and office_path = $1
        order by id limit 1`,
      [office],
    ),
  );
  if (held === undefined) throw new Error(`no case under investigation in ${office}`);
  const procedure = procedureOf("trademark-enforcement");
  if (procedure === undefined) throw new Error("the procedure is gone");
  const [officer] = officersOf(held.state);
  if (officer === undefined) throw new Error(`${held.id} has no officer`);
  let state = held.state;
  const events: CaseEvent[] = [];
  while (state.version < entries) {
    const acted = act({
      procedure,
      state,
      command: {
        action: "record-evidence",
        by: { id: officer.account, role: "officer", name: officer.name },
        input: evidence(state.version),
      },
      now,
      calendar: chinaCalendar,
    });
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    events.push(acted.event);
    state = acted.state;
  }
  const after = project(state, procedure, chinaCalendar, now);
  const done = await db.system((tx) =>
    appendEvents(tx, { caseId: held.id, expectedVersion: held.state.version, events, after }),
  );
  if (done.kind !== "appended") throw new Error(done.kind);
  return held.id;
}

/** One piece of evidence, as an officer would record it. */
export function evidence(index: number): Record<string, string> {
  return {
    name: `现场照片 ${index} ${randomUUID().slice(0, 8)}`,
    kind: "document",
    proves: "店铺页面和商品外观",
    source: "现场检查",
    obtainedOn: "2026-01-05",
  };
}
