import {
  type Complaint,
  ComplaintDraft,
  type ComplaintFile,
  type ComplaintSummary,
  type FilingDraft,
  routes,
} from "#contract";
import { audit, findOffice, recordFile, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { complaintColumns, complaintView, thisComplaint, withDue } from "../complaints/complaintView.ts";
import { enter } from "../complaints/enter.ts";
import { sendComplaint, sentBefore, writtenMeanwhile } from "../complaints/send.ts";
import { takeIn } from "../complaints/takeIn.ts";
import type { Desk } from "../desk.ts";
import { sendFile } from "../http/download.ts";
import { mount } from "../http/mount.ts";
import { Conditions, pageBy } from "../http/paging.ts";
import { forbidden, found, refused } from "../http/refused.ts";
import { takeUpload } from "../http/upload.ts";

const { complaints } = routes;

/** Complaints: written and sent by holders, answered by the office they were sent to. */
export function mountComplaints(desk: Desk): void {
  mount(desk, complaints.list, ({ query, caller, work }) => {
    const asked = new Conditions();
    if (query.state) asked.and("c.state = ?", query.state);
    if (query.kind) asked.and("c.kind = ?", query.kind);
    if (query.caseId) asked.and("c.case_id = ?", query.caseId);
    const key =
      caller.officePath === null
        ? ([
            { sql: "c.updated_at", type: "timestamptz", desc: true },
            { sql: "c.id", type: "text" },
          ] as const)
        : ([
            { sql: "c.sent_at", type: "timestamptz" },
            { sql: "c.id", type: "text" },
          ] as const);
    return work(async (tx) => {
      const listed = { select: complaintColumns, from: "complaint c", where: asked.where, values: asked.values, key };
      const page = await pageBy<ComplaintSummary>(tx, listed, query);
      return { ...page, items: page.items.map((row) => withDue(desk, row)) };
    });
  });

  mount(desk, complaints.one, ({ params, caller, as, now, work }) =>
    work(async (tx) => {
      const view = await complaintView(desk, tx, caller, params.id);
      if (caller.officePath !== null) await audit(tx, as, { action: "complaint.view", subject: params.id }, now);
      return view;
    }),
  );

  mount(desk, complaints.draft, ({ body, caller, as, now, work }) =>
    work(async (tx) => {
      const before = body.from === undefined ? undefined : await complaintView(desk, tx, caller, body.from);
      const holderId = body.holderId ?? (before === undefined ? caller.holderId : await holderOf(tx, before.id));
      const id = randomUUID();
      const text = body.body ?? before?.body ?? ComplaintDraft.parse({});
      const again = before !== undefined && before.state !== "draft" ? before.id : null;
      await tx.run(
        `insert into complaint (id, holder_id, account_id, kind, office_path, body, again_of, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $8)`,
        [id, holderId, caller.id, text.kind, await officeOf(tx, text), JSON.stringify(text), again, now],
      );
      // What was laid down once need not be sent again.
      for (const file of before?.files ?? []) await layFile(tx, id, caller.id, file, now);
      await audit(tx, as, { action: "complaint.draft", subject: id }, now);
      return complaintView(desk, tx, caller, id);
    }),
  );

  mount(
    desk,
    complaints.write,
    ({ params, body, now, work }) =>
      work(async (tx) => {
        const kept = await tx.row<{ version: number; updatedAt: string }>(
          `update complaint set body = $3::jsonb, office_path = coalesce($4, office_path), version = version + 1, updated_at = $5
            where id = $1 and version = $2 and state = 'draft' and kind = $6
          returning version, updated_at as "updatedAt"`,
          [params.id, body.version, JSON.stringify(body.body), await officeOf(tx, body.body), now, body.body.kind],
        );
        return kept ?? (await whyNotKept(tx, params.id));
      }),
    { bodyLimit: 2_000_000 },
  );

  mount(desk, complaints.throwAway, ({ params, as, now, work }) =>
    work(async (tx) => {
      if ((await tx.run("delete from complaint where id = $1 and state = 'draft'", [params.id])) === 0)
        await whyNotKept(tx, params.id);
      await audit(tx, as, { action: "complaint.throw-away", subject: params.id }, now);
      return {};
    }),
  );

  mount(desk, complaints.addFile, async ({ params, caller, as, now, request, work }) => {
    const before = await desk.db.transaction(as, (tx) => complaintView(desk, tx, caller, params.id));
    if (!before.mayWrite) throw sentBefore();
    const { file, name, mediaType } = await takeUpload(desk.files, request);
    return work(async (tx) => {
      await recordFile(tx, file, mediaType, now);
      return layFile(
        tx,
        params.id,
        caller.id,
        { name, sha256: file.sha256, mediaType, bytes: file.bytes, paper: null },
        now,
      );
    });
  });

  mount(desk, complaints.file, async ({ params, as, reply, now, work }) => {
    const file = await work(async (tx) => {
      const row = found(
        await tx.row<{ name: string; sha256: string; mediaType: string }>(
          'select name, sha256, media_type as "mediaType" from complaint_file where complaint_id = $1 and id = $2',
          [params.id, params.fileId],
        ),
        { zh: "此材料", en: "This file" },
      );
      await audit(tx, as, { action: "complaint.file", subject: row.name }, now);
      return row;
    });
    return sendFile(reply, desk.files, file.sha256, file.name, file.mediaType);
  });

  mount(desk, complaints.nameFile, ({ params, body, work }) =>
    work(async (tx) => {
      const named = await tx.run("update complaint_file set paper = $3 where complaint_id = $1 and id = $2", [
        params.id,
        params.fileId,
        body.paper,
      ]);
      if (named === 0) await whyNotKept(tx, params.id);
      return {};
    }),
  );

  mount(desk, complaints.removeFile, ({ params, work }) =>
    work(async (tx) => {
      const gone = await tx.run("delete from complaint_file where complaint_id = $1 and id = $2", [
        params.id,
        params.fileId,
      ]);
      if (gone === 0) await whyNotKept(tx, params.id);
      return {};
    }),
  );

  mount(desk, complaints.send, ({ params, body, caller, now, work }) =>
    work((tx) => sendComplaint(desk, tx, caller, { id: params.id, version: body.version }, now)),
  );

  mount(desk, complaints.withdraw, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const before = await complaintView(desk, tx, caller, params.id);
      if (!before.mayWithdraw) throw before.state === "sent" ? needsWill() : notThere();
      await enter(tx, { complaintId: params.id, kind: "withdrawn", by: caller.id, at: now, body });
      await move(tx, params.id, "withdrawn", now);
      await audit(tx, as, { action: "complaint.withdraw", subject: params.id }, now);
      return complaintView(desk, tx, caller, params.id);
    }),
  );

  mount(desk, complaints.takeIn, ({ params, caller, now, work }) =>
    work(async (tx) => {
      const before = await answerable(desk, tx, caller, params.id);
      return takeIn(desk, tx, caller, before, now);
    }),
  );
}

async function answerable(
  desk: Desk,
  tx: Tx,
  caller: Parameters<typeof complaintView>[2],
  id: string,
): Promise<Complaint> {
  const complaint = await complaintView(desk, tx, caller, id);
  if (complaint.mayAnswer) return complaint;
  throw complaint.officePath === caller.officePath ? notThere() : forbidden();
}

async function move(tx: Tx, id: string, state: string, now: string): Promise<void> {
  await tx.run("update complaint set state = $2, version = version + 1, updated_at = $3 where id = $1", [
    id,
    state,
    now,
  ]);
}

async function layFile(
  tx: Tx,
  complaintId: string,
  by: string,
  file: Omit<z.output<typeof ComplaintFile>, "id" | "addedAt">,
  now: string,
): Promise<z.output<typeof ComplaintFile>> {
  const id = randomUUID();
  const { name, sha256, mediaType, bytes, paper } = file;
  await tx.run(
    `insert into complaint_file (id, complaint_id, name, sha256, media_type, bytes, added_by, added_at, paper)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, complaintId, name, sha256, mediaType, bytes, by, now, paper],
  );
  return { id, name, sha256, mediaType, bytes, addedAt: now, paper };
}

async function holderOf(tx: Tx, id: string): Promise<string | null> {
  return (await tx.row<{ id: string }>("select holder_id as id from complaint where id = $1", [id]))?.id ?? null;
}

/** The office chosen so far, if there is such an office. */
async function officeOf(tx: Tx, { officePath }: FilingDraft): Promise<string | null> {
  return officePath !== undefined && (await findOffice(tx, officePath)) !== undefined ? officePath : null;
}

async function whyNotKept(tx: Tx, id: string): Promise<never> {
  const row = found(await tx.row<{ state: string }>("select state from complaint where id = $1", [id]), thisComplaint);
  throw row.state === "draft" ? writtenMeanwhile() : sentBefore();
}

const notThere = () =>
  refused(
    409,
    "complaint-not-waiting",
    { zh: "它现在不等待此项处理。", en: "It does not wait for this." },
    { zh: "请刷新页面查看它的进展。", en: "Reload the page to see where it stands." },
  );
const needsWill = () =>
  refused(
    403,
    "beyond-the-power",
    { zh: "撤回须有特别授权。", en: "Withdrawing it needs a special authority." },
    {
      zh: "请委托人自行撤回，或者出具有此特别授权的授权委托书。",
      en: "Ask your principal to withdraw it, or to give a power with this special authority.",
    },
  );
