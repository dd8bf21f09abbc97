import { routes } from "#contract";
import { cellsOf, figureOf, type ReturnEntry } from "#planning";
import { audit } from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import { sendBytes } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { forbidden, found } from "../http/refused.ts";
import { approve, excuse, liftExcuse, sendBack, submitReturn } from "../returns/answer.ts";
import { cellRecords } from "../returns/cellRecords.ts";
import { openReturn, writeCell } from "../returns/draft.ts";
import { aboutOf, fileOf, officeOf } from "../returns/files.ts";
import { fillReturn } from "../returns/fill.ts";
import { overviewOf } from "../returns/overview.ts";
import { thisReturn, viewReturn } from "../returns/view.ts";
import { waitingReturns } from "../returns/waiting.ts";
import { returnWorkbook } from "../returns/workbook.ts";

const { returns } = routes;

export function mountReturns(desk: Desk): void {
  mountReading(desk);
  mountDrafting(desk);
  mountAnswers(desk);
}

function mountReading(desk: Desk): void {
  mount(desk, returns.overview, ({ caller, now, query, work }) => {
    if (caller.officePath === null) throw forbidden();
    const own = caller.officePath;
    return work((tx) => overviewOf(tx, own, query, now));
  });

  mount(desk, returns.waiting, ({ caller, now, work }) => {
    if (caller.officePath === null) throw forbidden();
    const own = caller.officePath;
    return work((tx) => waitingReturns(tx, own, now));
  });

  mount(desk, returns.one, async ({ caller, params, work }) =>
    viewReturn(desk, found(await work((tx) => fileOf(tx, params.id)), thisReturn), caller),
  );

  mount(desk, returns.records, async ({ as, caller, now, params, query, work }) => {
    const [file, office] = await work(async (tx) => {
      const one = found(await fileOf(tx, params.id), thisReturn);
      return [one, found(await officeOf(tx, one.officePath), thisReturn)] as const;
    });
    const cell = { zh: "此格的记录", en: "A list of records of this cell" };
    const place = found(
      cellsOf(aboutOf(file).form).find(({ id }) => id === query.cell),
      cell,
    );
    const spec = found(place.cell.kind === "bound" ? figureOf(place.cell.figure) : undefined, cell);
    await work((tx) => audit(tx, as, { action: "figure.records", subject: spec.id }, now));
    const { id, name, unit, kind } = spec;
    return {
      ...(await cellRecords({ desk, caller, query, work }, file, office, { place, spec })),
      figure: { id, name, unit, kind },
    };
  });

  mount(desk, returns.history, ({ params, work }) =>
    work(async (tx) => {
      found(await fileOf(tx, params.id), thisReturn);
      const rows = await tx.rows<
        Pick<ReturnEntry, "seq" | "type" | "at" | "by"> & { reason: string | null; leaf: string }
      >(
        `select seq, type, at, coalesce(account_name(by_account), by_account) as by, body ->> 'reason' as reason, leaf_sha256 as leaf
           from return_entry where return_id = $1 order by seq`,
        [params.id],
      );
      return { items: rows };
    }),
  );

  mount(desk, returns.workbook, async ({ as, caller, now, params, reply, work }) => {
    const file = found(await work((tx) => fileOf(tx, params.id)), thisReturn);
    const view = await viewReturn(desk, file, caller);
    const bytes = await returnWorkbook(view.form, view);
    await desk.db.transaction(as, (tx) => audit(tx, as, { action: "return.export", subject: file.id }, now));
    return sendBytes(
      reply,
      bytes,
      `${view.form.name.zh}-${view.periodView.name.zh}-${view.office.name.zh}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      `${view.form.id}-${view.period}.xlsx`,
    );
  });
}

function mountDrafting(desk: Desk): void {
  mount(desk, returns.open, ({ as, body, caller, now, work }) =>
    work(async (tx) => {
      const opened = await openReturn(tx, { caller, now }, body, randomUUID());
      await audit(tx, as, { action: "return.open", subject: opened.id }, now);
      return opened;
    }),
  );

  mount(desk, returns.write, ({ body, caller, now, params, work }) =>
    work((tx) => writeCell(tx, { caller, now }, params.id, params.cell, body)),
  );

  mount(desk, returns.submit, async ({ as, body, caller, now, params, work }) => {
    const seen = found(await desk.db.transaction(as, (tx) => fileOf(tx, params.id)), thisReturn);
    const filled = await desk.db.system(async (tx) =>
      fillReturn(tx, seen, found(await officeOf(tx, seen.officePath), thisReturn), "with records"),
    );
    return work(async (tx) => {
      const submitted = await submitReturn(tx, { caller, now }, seen, filled, body.expectedVersion);
      await audit(tx, as, { action: "return.submit", subject: seen.id }, now);
      return submitted;
    });
  });
}

function mountAnswers(desk: Desk): void {
  mount(desk, returns.sendBack, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const sent = await sendBack(tx, { caller, now }, params.id, body.expectedVersion, body.reason);
      await audit(tx, as, { action: "return.send-back", subject: params.id }, now);
      return sent;
    }),
  );

  mount(desk, returns.approve, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const approved = await approve(tx, { caller, now }, params.id, body.expectedVersion);
      await audit(tx, as, { action: "return.approve", subject: params.id }, now);
      return approved;
    }),
  );

  mount(desk, returns.excuse, ({ as, body, caller, now, work }) =>
    work(async (tx) => {
      const excused = await excuse(tx, { caller, now }, body, randomUUID());
      await audit(tx, as, { action: "return.excuse", subject: excused.id }, now);
      return excused;
    }),
  );

  mount(desk, returns.liftExcuse, ({ as, body, caller, now, params, work }) =>
    work(async (tx) => {
      const lifted = await liftExcuse(tx, { caller, now }, params.id, body.expectedVersion, body.reason);
      await audit(tx, as, { action: "return.lift-excuse", subject: params.id }, now);
      return lifted;
    }),
  );
}
