import { routes } from "#contract";
import { audit, loadCase, zipOf } from "#platform";
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Desk } from "../desk.ts";
import { asDownload, stream } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { found, refused } from "../http/refused.ts";
import { listQueue } from "../lists/listJob.ts";
import { type ListRow, listRow, listRows, shownList } from "../lists/listRows.ts";
import { sourcesOf } from "../lists/listSources.ts";

const { lists } = routes;
const thisCase = { zh: "此案件", en: "This case" };
const thisList = { zh: "此清单", en: "This list" };

/** Lists of a case as PDF in parts and as a workbook: asked for, looked at while they are made, stopped, saved. */
export function mountLists(desk: Desk): void {
  mount(desk, lists.all, ({ params, work }) =>
    work(async (tx) => {
      const row = found(await loadCase(tx, params.id), thisCase);
      const sources = await sourcesOf(tx, row, desk.rules.procedure(row.procedure));
      return { sources, items: (await listRows(tx, params.id)).map(shownList) };
    }),
  );

  mount(desk, lists.make, async ({ params, body, caller, as, now, work }) => {
    const made = await work(async (tx) => {
      const row = found(await loadCase(tx, params.id), thisCase);
      const sources = await sourcesOf(tx, row, desk.rules.procedure(row.procedure));
      const { name } = found(
        sources.find(({ source }) => source === body.source),
        thisList,
      );
      const going = (await listRows(tx, params.id)).find(
        (each) =>
          each.source === body.source &&
          each.lang === body.lang &&
          (each.state === "waiting" || each.state === "working"),
      );
      if (going !== undefined) throw underWay();
      const id = randomUUID();
      await tx.run(
        `insert into printed_list (id, case_id, source, name, lang, state, asked_by, office_path, asked_at, updated_at)
         values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8, $8)`,
        [id, params.id, body.source, name[body.lang], body.lang, caller.id, caller.officePath, now],
      );
      await audit(tx, as, { action: "case.list", subject: `${row.number} ${name[body.lang]}`, caseId: params.id }, now);
      return shownList(found(await listRow(tx, id), thisList));
    });
    await desk.jobs.send(listQueue, { id: made.id });
    return made;
  });

  mount(desk, lists.stop, async ({ params, work }) => {
    const stopped = await work(async (tx) => {
      const row = found(await ownList(tx, params), thisList);
      const going = row.state === "waiting" || row.state === "working";
      if (going) await tx.run("update printed_list set state = 'stopped' where id = $1", [row.id]);
      else await tx.run("delete from printed_list where id = $1", [row.id]);
      return going;
    });
    if (stopped) desk.cancels.cancel(params.listId);
    else await rm(join(desk.prints, params.listId), { recursive: true, force: true });
    return { stopped };
  });

  mount(desk, lists.file, async ({ params, as, reply, now, work }) => {
    const row = await work(async (tx) => {
      const list = found(await ownList(tx, params), thisList);
      await audit(tx, as, { action: "case.list.save", subject: `${list.name} ${params.file}`, caseId: params.id }, now);
      return list;
    });
    const folder = join(desk.prints, row.id);
    const base = row.name.replace(/\.\w+$/, "");
    if (params.file === "all.zip" && row.state === "done") {
      const files = row.files.map(({ file }) => ({ path: join(folder, file), name: `${base}-${file}` }));
      return stream(asDownload(reply, `${base}.zip`, "application/zip", "list.zip"), zipOf(files));
    }
    const { file, bytes, kind } = found(
      row.files.find((each) => each.file === params.file),
      thisList,
    );
    const media =
      kind === "workbook" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "application/pdf";
    asDownload(reply, `${base}-${file}`, media, file).header("content-length", bytes);
    return stream(reply, createReadStream(join(folder, file)));
  });
}

async function ownList(
  tx: Parameters<typeof listRow>[0],
  { id, listId }: { id: string; listId: string },
): Promise<ListRow | undefined> {
  const row = await listRow(tx, listId);
  return row?.caseId === id ? row : undefined;
}

const underWay = () =>
  refused(
    409,
    "list-under-way",
    { zh: "这份清单正在制作。", en: "This list is being made." },
    { zh: "请等候其完成，或先停止。", en: "Wait for it, or stop it first." },
  );
