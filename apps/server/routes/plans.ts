import { type PlanDecision, routes } from "#contract";
import type { Bilingual } from "#law";
import { importPlan, mostAdded, settle } from "#planning";
import { audit, readText, recordFile } from "#platform";
import { simplify } from "#similarity";
import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { forbidden, found, notFound, Refused, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";
import { importColumns, importOf, registerOf } from "../plans/rows.ts";

const { plans } = routes;
const thisPlan = { zh: "此计划", en: "This plan" };
const thisImport = { zh: "此计划文件", en: "This plan document" };
const newestFirst = (column: string) => [
  { sql: column, type: "timestamptz", desc: true } as const,
  { sql: "id", type: "text", desc: true } as const,
];

export function mountPlans(desk: Desk): void {
  mountReading(desk);
  mountExamination(desk);
  mountAgencies(desk);
}

function mountReading(desk: Desk): void {
  mount(desk, plans.list, ({ query, work }) =>
    work((tx) =>
      pageBy(tx, { select: planColumns, from: "plan", where: [], values: [], key: newestFirst("confirmed_at") }, query),
    ),
  );

  mount(desk, plans.one, ({ params, work }) =>
    work(async (tx) => {
      const plan = found(
        await tx.row<PlanRow>(
          `select ${planColumns}, language, sections, import_id as "importId" from plan where id = $1`,
          [params.id],
        ),
        thisPlan,
      );
      const items = await tx.rows<TaskRow>(
        `select id, number, label, section, title, names, body as text, lead, participants, duties_split as "dutiesSplit", due
           from plan_task where plan_id = $1 order by number`,
        [params.id],
      );
      return { ...plan, items };
    }),
  );
}

const planColumns = `id, office_path as "officePath", title, names, kind, (select count(*)::int from plan_task t where t.plan_id = plan.id) as tasks,
  coalesce(account_name(confirmed_by), confirmed_by) as "confirmedBy", confirmed_at as "confirmedAt"`;

interface PlanRow {
  readonly id: string;
  readonly officePath: string;
  readonly title: string;
  readonly names: Bilingual | null;
  readonly kind: "work-plan" | "legislation" | "pilot" | "evaluation";
  readonly tasks: number;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
  readonly language: "zh" | "en";
  readonly sections: { path: string[]; title: string; names?: Bilingual }[];
  readonly importId: string | null;
}
interface TaskRow {
  readonly id: string;
  readonly number: number;
  readonly label: string | null;
  readonly section: string[];
  readonly title: string;
  readonly names: Bilingual | null;
  readonly text: string;
  readonly lead: { named: string; agency: string | null } | null;
  readonly participants: { named: string; agency: string | null }[];
  readonly dutiesSplit: boolean;
  readonly due: string[];
}

function mountExamination(desk: Desk): void {
  mount(desk, plans.imports, ({ query, work }) =>
    work((tx) =>
      pageBy(
        tx,
        { select: importColumns, from: "plan_import", where: [], values: [], key: newestFirst("created_at") },
        query,
      ),
    ),
  );

  mount(desk, plans.upload, async ({ as, caller, request, now, work }) => {
    if (caller.officePath === null) throw forbidden();
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    const read = await readText(await buffer(desk.files.read(file.sha256)));
    if ("refusal" in read) throw new Refused(422, read.refusal);
    // What the database cannot hold is nothing that a person reads.
    const text = read.ok.text.replaceAll("\u0000", " ");
    return work(async (tx) => {
      const proposal = importPlan(text, { simplify, register: (await registerOf(tx)).all });
      const id = randomUUID();
      await recordFile(tx, file, mediaType, now);
      await tx.run(
        `insert into plan_import (id, office_path, file_name, file_sha256, body, proposal, state, created_by, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6::jsonb, 'open', $7, $8, $8)`,
        [id, caller.officePath, name, file.sha256, text, JSON.stringify(proposal), caller.id, now],
      );
      await audit(
        tx,
        as,
        { action: "plan.read", subject: name, detail: { sha256: file.sha256, tasks: proposal.tasks.length } },
        now,
      );
      return found(await importOf(tx, id));
    });
  });

  mount(desk, plans.oneImport, ({ params, work }) =>
    work(async (tx) => found(await importOf(tx, params.id), thisImport)),
  );

  mount(desk, plans.decide, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      const { proposal, state, text } = found(await importOf(tx, params.id), thisImport);
      if (state !== "open") throw closed();
      const task = proposal.tasks.find(({ number }) => number === params.number);
      const last = proposal.tasks.length;
      // A number beyond the proposals is a task that somebody adds.
      if (task === undefined && (params.number <= last || params.number > last + mostAdded)) throw notFound(thisImport);
      checkPlace(body, task ?? { start: 0, end: 0 }, text.length);
      await tx.run(
        `insert into plan_decision (import_id, number, decision, decided_by, decided_at) values ($1, $2, $3::jsonb, $4, $5)
         on conflict (import_id, number) do update set decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
        [params.id, params.number, JSON.stringify(body), caller.id, now],
      );
      return { ...body, number: params.number };
    }),
  );

  mount(desk, plans.confirm, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      await tx.row("select 1 from plan_import where id = $1 for update", [params.id]);
      const { proposal, state, text, decisions } = found(await importOf(tx, params.id), thisImport);
      if (state !== "open") throw closed();
      const result = settle(text, proposal, new Map(decisions.map((one) => [one.number, one])), body.acceptRest);
      if ("refusal" in result) throw new Refused(422, result.refusal);
      const planId = randomUUID();
      await tx.run(
        `insert into plan (id, office_path, title, language, sections, import_id, confirmed_by, confirmed_at)
         values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`,
        [
          planId,
          caller.officePath,
          body.title,
          proposal.language,
          JSON.stringify(proposal.sections.map(({ path, title }) => ({ path, title }))),
          params.id,
          caller.id,
          now,
        ],
      );
      const rows = result.tasks.map((task) => ({ ...task, id: randomUUID() }));
      await tx.run(
        `insert into plan_task (id, plan_id, number, label, section, title, body, starts, ends, lead, participants, duties_split, due)
         select id, $1, number, label, section, title, text, "start", "end", nullif(lead, 'null'::jsonb), participants, "dutiesSplit", due
           from jsonb_to_recordset($2::jsonb) as t (id text, number int, label text, section jsonb, title text, text text, "start" int, "end" int,
                lead jsonb, participants jsonb, "dutiesSplit" boolean, due jsonb)`,
        [planId, JSON.stringify(rows)],
      );
      await tx.run("update plan_import set state = 'confirmed', plan_id = $2, updated_at = $3 where id = $1", [
        params.id,
        planId,
        now,
      ]);
      await audit(tx, as, { action: "plan.confirm", subject: body.title, detail: { tasks: rows.length } }, now);
      return { planId, tasks: rows.length };
    }),
  );

  mount(desk, plans.discard, ({ as, now, params, work }) =>
    work(async (tx) => {
      const { state, fileName } = found(await importOf(tx, params.id), thisImport);
      if (state !== "open") throw closed();
      await tx.run("update plan_import set state = 'discarded', updated_at = $2 where id = $1", [params.id, now]);
      await audit(tx, as, { action: "plan.discard", subject: fileName }, now);
      return { state: "discarded" as const };
    }),
  );
}

/** A corrected place lies in the document and has an extent. */
function checkPlace(
  decision: PlanDecision,
  task: { readonly start: number; readonly end: number },
  length: number,
): void {
  const { start = task.start, end = task.end } = decision;
  if (start < end && end <= length) return;
  throw refused(
    422,
    "no-such-place",
    { zh: "选定的文字不在文件中。", en: "The text chosen is not in the document." },
    { zh: "请在原文中重新选择。", en: "Choose it again in the source." },
  );
}

function closed(): Refused {
  return refused(
    409,
    "plan-import-closed",
    {
      zh: "这份文件已经确认或放弃，不能再改。",
      en: "This document has been confirmed or discarded and cannot be changed.",
    },
    { zh: "请打开已保存的计划，或重新上传文件。", en: "Open the saved plan, or upload the document again." },
  );
}

function mountAgencies(desk: Desk): void {
  mount(desk, plans.agencies, ({ work }) =>
    work(async (tx) => {
      const { all, own } = await registerOf(tx);
      const named = new Set(own.map(({ id }) => id));
      return {
        items: all.map(({ id, zh, en, level, successor }) => ({
          id,
          zh,
          en,
          level,
          own: named.has(id),
          former: successor !== undefined,
        })),
      };
    }),
  );

  mount(desk, plans.proposeAgency, ({ as, body, caller, now, work }) =>
    work(async (tx) => {
      if (caller.officePath === null) throw forbidden();
      const { all } = await registerOf(tx);
      const already = all.find(({ zh, en }) => zh === body.zh || en.toLowerCase() === body.en.toLowerCase());
      if (already !== undefined) throw known(already.zh, already.en);
      const id = `own-${randomUUID()}`;
      await tx.run(
        "insert into agency (id, office_path, zh, en, proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6)",
        [id, caller.officePath, body.zh, body.en, caller.id, now],
      );
      await audit(tx, as, { action: "agency.add", subject: body.zh }, now);
      return { id, ...body, level: "local", own: true, former: false };
    }),
  );
}

function known(zh: string, en: string): Refused {
  return refused(
    409,
    "agency-known",
    { zh: `名录中已有“${zh}”。`, en: `"${en}" is on the register already.` },
    { zh: "请从名录中选择。", en: "Choose it from the register." },
  );
}
