import { type AssignmentQuery, type AssignmentRow, routes } from "#contract";
import { type IsoDate, legalDay } from "#law";
import { figures, type Given, type Supervising } from "#planning";
import { audit, holdAssignment, recordFile, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { Conditions, pageBy } from "../http/paging.ts";
import { forbidden, found } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";
import { act, checkFigure } from "../supervision/act.ts";
import { refuseProgram } from "../supervision/programs.ts";
import { giveTasks } from "../supervision/give.ts";
import { rowColumns, rowsFrom, shownRows, standingSql } from "../supervision/rows.ts";
import { assignmentView } from "../supervision/view.ts";

const { supervision } = routes;
const thisAssignment = { zh: "此交办事项", en: "This assignment" };
const thisPlan = { zh: "此计划", en: "This plan" };
const thisTask = { zh: "所选任务", en: "A task chosen" };

export function mountSupervision(desk: Desk): void {
  mountReading(desk);
  mountGiving(desk);
  mountActing(desk);
}

function mountReading(desk: Desk): void {
  mount(desk, supervision.list, ({ query, caller, now, work }) =>
    work(async (tx) => {
      const today = legalDay(now);
      const { where, values } = conditionsOf(query, caller, today);
      const page = await pageBy<object>(
        tx,
        {
          select: rowColumns,
          from: rowsFrom,
          where: ["$1::date is not null", ...where],
          values,
          // What is due first stands first, what is never due last.
          key: [
            { sql: "coalesce(a.rectification_due, a.due, 'infinity'::date)", type: "date" },
            { sql: "a.id", type: "text" },
          ],
        },
        query,
      );
      return { ...page, items: await shownRows(tx, page.items, today) };
    }),
  );

  mount(desk, supervision.one, ({ params, caller, now, work }) =>
    work(async (tx) => found(await assignmentView(tx, params.id, actorOf(caller), legalDay(now)), thisAssignment)),
  );

  mount(desk, supervision.board, ({ params, now, work }) =>
    work(async (tx) => {
      const today = legalDay(now);
      found(await tx.row("select 1 from plan where id = $1", [params.id]), thisPlan);
      const tasks = await tx.rows<BoardTask>(
        "select id, number, title, names, lead from plan_task where plan_id = $1 order by number",
        [params.id],
      );
      const rows = await shownRows(
        tx,
        await tx.rows(
          `select ${rowColumns} from ${rowsFrom} where a.plan_id = $1 order by t.number, a.holder_path nulls last, a.agency`,
          [params.id],
        ),
        today,
      );
      const byTask = new Map<string, AssignmentRow[]>();
      for (const row of rows) byTask.set(row.taskId, [...(byTask.get(row.taskId) ?? []), row]);
      return { today, tasks: tasks.map((task) => ({ ...task, assignments: byTask.get(task.id) ?? [] })) };
    }),
  );

  mount(desk, supervision.choices, ({ caller, work }) =>
    work(async (tx) => {
      const offices = await tx.rows<{ path: string; zh: string; en: string; level: string }>(
        `select path, name_zh as zh, name_en as en, level from office
          where starts_with(path, $1::text) and path <> $1 order by path`,
        [actorOf(caller).officePath],
      );
      return {
        offices: offices.map(({ path, zh, en, level }) => ({ path, name: { zh, en }, level })),
        figures: figures.map(({ id, name, unit }) => ({ id, name, unit })),
      };
    }),
  );
}

interface BoardTask {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly names: { zh: string; en: string } | null;
  readonly lead: { named: string; agency: string | null } | null;
}

function conditionsOf(query: z.output<typeof AssignmentQuery>, { officePath }: Caller, today: string): Conditions {
  const all = new Conditions();
  all.values.push(today);
  if (query.planId !== undefined) all.and("a.plan_id = ?", query.planId);
  if (query.taskId !== undefined) all.and("a.task_id = ?", query.taskId);
  if (query.officePath !== undefined) all.and("starts_with(a.holder_path, ?)", query.officePath);
  if (query.stage !== undefined) all.and("a.stage = ?", query.stage);
  if (query.standing !== undefined) all.and(`${standingSql("$1")} = ?`, query.standing);
  if (query.open === "true")
    all.and("a.stage in ('assigned', 'accepted', 'close-asked') or a.rectification_stage in ('ordered', 'reported')");
  if (query.mine === "got") all.and("a.holder_path = ?", officePath);
  if (query.mine === "given") all.and("a.from_path = ?", officePath);
  if (query.mine === "escalated") all.and("a.escalated_to = ?", officePath);
  return all;
}

function mountGiving(desk: Desk): void {
  mount(desk, supervision.assign, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const plan = found(
        await tx.row<{ officePath: string; title: string }>(
          `select office_path as "officePath", title from plan where id = $1`,
          [params.id],
        ),
        thisPlan,
      );
      const tasks = [...new Set(body.tasks)];
      const known = await tx.rows("select 1 from plan_task where plan_id = $1 and id = any($2::text[])", [
        params.id,
        tasks,
      ]);
      if (known.length < tasks.length) found(undefined, thisTask);
      const giving = { planId: params.id, tasks, holders: body.holders, given: givenBy(body) };
      const ids = await giveTasks(
        tx,
        { ...giving, from: { planOffice: plan.officePath } },
        { actor: actorOf(caller), at: now, day: legalDay(now) },
      );
      await audit(tx, as, { action: "assignment.give", subject: plan.title, detail: { assignments: ids.length } }, now);
      return { ids };
    }),
  );

  mount(desk, supervision.breakDown, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const held = found(await holdAssignment(tx, params.id), thisAssignment);
      const { id, planId, taskId, state } = held;
      const ids = await giveTasks(
        tx,
        { planId, tasks: [taskId], holders: body.holders, given: givenBy(body), from: { parent: { id, ...state } } },
        { actor: actorOf(caller), at: now, day: legalDay(now) },
      );
      await audit(tx, as, { action: "assignment.break-down", subject: id, detail: { assignments: ids.length } }, now);
      return { ids };
    }),
  );
}

type GivenBody = Pick<
  z.output<NonNullable<(typeof supervision.breakDown)["body"]>>,
  "due" | "evidenceRequired" | "measure" | "milestones" | "role" | "text"
>;

function givenBy({ due, evidenceRequired, measure, milestones, role, text }: GivenBody): Given {
  if (measure !== null) checkFigure(measure);
  return {
    role,
    text: text ?? null,
    due: due as IsoDate | null,
    evidenceRequired,
    milestones: milestones.map((one, at) => ({ id: `m${at + 1}`, name: one.name, due: one.due as IsoDate | null })),
    measure: measure as Given["measure"],
  };
}

function mountActing(desk: Desk): void {
  mount(desk, supervision.act, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const done = await act(tx, { id: params.id, ...body }, { actor: actorOf(caller), at: now, day: legalDay(now) });
      await audit(tx, as, { action: `assignment.${body.command.action}`, subject: params.id }, now);
      return done;
    }),
  );

  mount(desk, supervision.addFile, async ({ as, caller, now, params, request, work }) => {
    // Asked first: nobody fills the disk through an assignment that is not theirs.
    await desk.db.transaction(as, (tx) => mayLayDown(tx, params.id, caller));
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    await refuseProgram(desk.files, { file, name });
    return work(async (tx) => {
      await mayLayDown(tx, params.id, caller);
      await recordFile(tx, file, mediaType, now);
      const id = randomUUID();
      await tx.run(
        `insert into assignment_file (id, assignment_id, sha256, name, bytes, media_type, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, params.id, file.sha256, name, file.bytes, mediaType, caller.id, now],
      );
      return { id, name, bytes: file.bytes };
    });
  });

  mount(desk, supervision.file, async ({ as, now, params, reply, work }) => {
    const file = await work(async (tx) => {
      const row = found(
        await tx.row<{ sha256: string; name: string; mediaType: string }>(
          `select sha256, name, media_type as "mediaType" from assignment_file where assignment_id = $1 and id = $2`,
          [params.id, params.fileId],
        ),
        { zh: "此材料", en: "This file" },
      );
      await audit(tx, as, { action: "assignment.download", subject: row.name }, now);
      return row;
    });
    return sendFile(reply, desk.files, file.sha256, file.name, file.mediaType);
  });
}

/** The holder lays files down; for a body without accounts, the office that gave the task. */
async function mayLayDown(tx: Tx, id: string, { officePath }: Caller): Promise<void> {
  const row = found(
    await tx.row<{ hands: string }>("select coalesce(holder_path, from_path) as hands from assignment where id = $1", [
      id,
    ]),
    thisAssignment,
  );
  if (row.hands !== officePath) throw forbidden();
}

function actorOf({ id, name, officePath, roles }: Caller): Supervising {
  if (officePath === null) throw forbidden();
  return { account: id, name, officePath, roles };
}
