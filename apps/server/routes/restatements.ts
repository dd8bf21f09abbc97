import { type RestatedRecord, type RestatedReturn, routes } from "#contract";
import { actOnRestatement } from "#planning";
import { audit, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { mount } from "../http/mount.ts";
import { pageBy } from "../http/paging.ts";
import { forbidden, found, Refused, refused } from "../http/refused.ts";
import { insertEntry } from "../restatements/raise.ts";
import { currentParts, pendingParts, sealedParts, standingCells } from "../restatements/standing.ts";
import { storedReturn } from "../restatements/storedReturn.ts";
import { sweepRestatements } from "../restatements/sweep.ts";
import { verifyBelow, verifyReturn } from "../restatements/verify.ts";
import {
  cellNamer,
  inFormOrder,
  recordsOfRestatement,
  restatementColumns,
  restatementView,
  rowView,
  shown,
  sidesOf,
  storedRow,
  type StoredRow,
  waitsHere,
} from "../restatements/views.ts";

const { restatements } = routes;
const thisOne = { zh: "此更正单", en: "This restatement" };
const thisReturn = { zh: "此报表", en: "This return" };

/** Restatements: read, accepted, asked about, answered; a sealed return as it stands today, and checked against the dockets. */
export function mountRestatements(desk: Desk): void {
  mountReading(desk);
  mountReturn(desk);

  mount(desk, restatements.act, async ({ as, body, caller, now, params, work }) => {
    const view = await work(async (tx) => {
      const row = found(await storedRow(tx, params.id), thisOne);
      if (row.version !== body.expectedVersion) throw moved();
      const sides = sidesOf(row, caller);
      const text = body.text === undefined || body.text === "" ? null : body.text;
      const done = actOnRestatement(row.stage, sides, { act: body.act, text });
      if ("refusal" in done) throw new Refused(sides.length === 0 ? 403 : 422, done.refusal);
      if (caller.officePath === null) throw forbidden();
      await insertEntry(tx, {
        restatementId: row.id,
        seq: row.version + 1,
        act: body.act,
        text,
        byAccount: caller.id,
        byName: caller.name,
        byOffice: caller.officePath,
        at: now,
      });
      const detail = { number: row.number, office: row.officePath };
      await audit(tx, as, { action: `restatement.${body.act}`, subject: row.id, detail }, now);
      return restatementView(tx, found(await storedRow(tx, params.id), thisOne), caller);
    });
    // What was accepted is carried up at once; where this process dies first, the next sweep does it.
    await sweepRestatements(desk);
    return view;
  });
}

function mountReading(desk: Desk): void {
  mount(desk, restatements.list, async ({ caller, query, work }) => {
    await sweepRestatements(desk);
    return work(async (tx) => {
      const values: unknown[] = [];
      const where =
        query.waiting === "here" ? [waitsHere] : query.waiting === "anywhere" ? ["r.stage <> 'accepted'"] : [];
      if (query.returnId !== undefined) where.push(`r.return_id = $${values.push(query.returnId)}`);
      const page = await pageBy<StoredRow>(
        tx,
        {
          select: restatementColumns,
          from: "restatement r",
          where,
          values,
          key: [
            { sql: "r.raised_at", type: "timestamptz", desc: true },
            { sql: "r.return_id", type: "text" },
            { sql: "r.number", type: "int", desc: true },
          ],
        },
        query,
      );
      return { ...page, items: page.items.map((row) => rowView(row, caller)) };
    });
  });

  mount(desk, restatements.one, ({ caller, params, work }) =>
    work(async (tx) => restatementView(tx, found(await storedRow(tx, params.id), thisOne), caller)),
  );

  mount(desk, restatements.records, ({ as, now, params, query, work }) =>
    work(async (tx) => {
      found(await storedRow(tx, params.id), thisOne);
      await audit(tx, as, { action: "restatement.records", subject: params.id }, now);
      return pageBy<RestatedRecord>(tx, recordsOfRestatement(params.id), query);
    }),
  );
}

function mountReturn(desk: Desk): void {
  mount(desk, restatements.ofReturn, async ({ caller, params, work }) => {
    await sweepRestatements(desk);
    return work((tx) => restatedReturn(tx, params.id, caller));
  });

  mount(desk, restatements.verify, async ({ as, now, params, work }) => {
    await sweepRestatements(desk);
    await work(async (tx) => {
      await seenSealed(tx, params.id);
      await audit(tx, as, { action: "return.verify", subject: params.id }, now);
    });
    const verified = await verifyReturn(desk, params.id);
    if (verified === undefined) throw notSealed();
    return verified;
  });

  mount(desk, restatements.verifyBelow, async ({ body, params, work }) => {
    await work((tx) => seenSealed(tx, params.id));
    return verifyBelow(desk, params.id, body.from);
  });
}

/** Seen inside the walls, then checked above them: the records are those of the office whose return it is. */
async function seenSealed(tx: Tx, id: string): Promise<void> {
  const { approvedAt } = found(await storedReturn(tx, id), thisReturn);
  if (approvedAt === null) throw notSealed();
}

async function restatedReturn(tx: Tx, id: string, caller: Caller): Promise<RestatedReturn> {
  const file = found(await storedReturn(tx, id), thisReturn);
  const rows = await tx.rows<StoredRow>(
    `select ${restatementColumns} from restatement r where r.return_id = $1 order by r.number desc`,
    [id],
  );
  const name = cellNamer(file);
  const cells = rows.length === 0 ? [] : [...(await standingCells(tx, id, []))];
  const restated = cells.flatMap(([cell, standing]) =>
    standing.raised.length === 0
      ? []
      : [
          {
            ...name(cell),
            sealed: shown(file, cell, sealedParts(standing)),
            current: shown(file, cell, currentParts(standing)),
            pending: shown(file, cell, pendingParts(standing)),
          },
        ],
  );
  return {
    sealSha256: file.sealSha256,
    sealedAt: file.approvedAt,
    cells: inFormOrder(file, restated),
    restatements: rows.map((row) => rowView(row, caller)),
  };
}

function moved(): Refused {
  return refused(
    409,
    "restatement-moved",
    { zh: "其他人已经办理了该更正单。", en: "Somebody has acted on this restatement meanwhile." },
    { zh: "请刷新页面后再办理。", en: "Reload the page and look again." },
  );
}

function notSealed(): Refused {
  return refused(
    409,
    "return-not-sealed",
    { zh: "该报表尚未批准，没有封存。", en: "This return has not been approved: there is no seal." },
    { zh: "请在批准后核验。", en: "Verify it once it has been approved." },
  );
}
