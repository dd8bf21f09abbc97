import {
  type Complaint,
  ComplaintDraft,
  type ComplaintFile,
  type ComplaintSummary,
  CompleteComplaint,
  routes,
} from "#contract";
import { audit, findOffice, recordFile, type Tx } from "#platform";
import { complaintArticle } from "#procedures";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { complaintColumns, complaintView, thisComplaint, withDue } from "../complaints/complaintView.ts";
import { enter } from "../complaints/enter.ts";
import { takeIn } from "../complaints/takeIn.ts";
import type { Desk } from "../desk.ts";
import { sendFile } from "../http/download.ts";
import { InvalidInput, parsePart } from "../http/invalid.ts";
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
        `insert into complaint (id, holder_id, account_id, office_path, body, again_of, created_at, updated_at)
         values ($1, $2, $3, $4, $5::jsonb, $6, $7, $7)`,
        [id, holderId, caller.id, await officeOf(tx, text), JSON.stringify(text), again, now],
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
            where id = $1 and version = $2 and state in ('draft', 'correction')
          returning version, updated_at as "updatedAt"`,
          [params.id, body.version, JSON.stringify(body.body), await officeWhileDraft(tx, params.id, body.body), now],
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
      return layFile(tx, params.id, caller.id, { name, sha256: file.sha256, mediaType, bytes: file.bytes }, now);
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

  mount(desk, complaints.send, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const before = await complaintView(desk, tx, caller, params.id);
      if (!before.mayWrite) throw sentBefore();
      if (before.version !== body.version) throw writtenMeanwhile();
      const whole = parsePart(CompleteComplaint, "body", before.body);
      await checkPlaces(tx, params.id, whole);
      await tx.run(
        `update complaint set state = 'sent', office_path = $2, sent_at = coalesce(sent_at, $3), version = version + 1, updated_at = $3
          where id = $1`,
        [params.id, before.state === "correction" ? before.officePath : whole.officePath, now],
      );
      const kind = before.state === "correction" ? "supplemented" : "sent";
      const files = before.files.map(({ name, sha256 }) => ({ name, sha256 }));
      await enter(tx, { complaintId: params.id, kind, by: caller.id, at: now, body: { body: whole, files } });
      await audit(tx, as, { action: `complaint.${kind}`, subject: params.id }, now);
      return complaintView(desk, tx, caller, params.id);
    }),
  );

  mount(desk, complaints.withdraw, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const before = await complaintView(desk, tx, caller, params.id);
      if (!before.mayWithdraw)
        throw before.state === "sent" || before.state === "correction" ? needsWill() : notThere();
      await enter(tx, { complaintId: params.id, kind: "withdrawn", by: caller.id, at: now, body });
      await move(tx, params.id, "withdrawn", now);
      await audit(tx, as, { action: "complaint.withdraw", subject: params.id }, now);
      return complaintView(desk, tx, caller, params.id);
    }),
  );

  mount(desk, complaints.askCorrection, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      const before = await answerable(desk, tx, caller, params.id);
      // A complaint is sent back once, with all that it lacks.
      if (before.entries.some(({ kind }) => kind === "correction")) throw askedBefore();
      await move(tx, params.id, "correction", now);
      await enter(tx, { complaintId: params.id, kind: "correction", by: caller.id, at: now, body });
      await audit(tx, as, { action: "complaint.correction", subject: params.id }, now);
      return complaintView(desk, tx, caller, params.id);
    }),
  );

  mount(desk, complaints.refuse, ({ params, body, caller, as, now, work }) =>
    work(async (tx) => {
      await answerable(desk, tx, caller, params.id);
      await move(tx, params.id, "refused", now);
      const told = { ...body, article: complaintArticle };
      await enter(tx, { complaintId: params.id, kind: "refused", by: caller.id, at: now, body: told });
      await audit(tx, as, { action: "complaint.refuse", subject: params.id }, now);
      return complaintView(desk, tx, caller, params.id);
    }),
  );

  mount(desk, complaints.takeIn, ({ params, caller, now, work }) =>
    work(async (tx) => {
      const before = await answerable(desk, tx, caller, params.id);
      if (before.state !== "sent") throw notThere();
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
  { name, sha256, mediaType, bytes }: Pick<z.output<typeof ComplaintFile>, "name" | "sha256" | "mediaType" | "bytes">,
  now: string,
): Promise<z.output<typeof ComplaintFile>> {
  const id = randomUUID();
  await tx.run(
    `insert into complaint_file (id, complaint_id, name, sha256, media_type, bytes, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, complaintId, name, sha256, mediaType, bytes, by, now],
  );
  return { id, name, sha256, mediaType, bytes, addedAt: now };
}

async function holderOf(tx: Tx, id: string): Promise<string | null> {
  return (await tx.row<{ id: string }>("select holder_id as id from complaint where id = $1", [id]))?.id ?? null;
}

/** The office chosen so far, if there is such an office. */
async function officeOf(tx: Tx, { officePath }: ComplaintDraft): Promise<string | null> {
  return officePath !== undefined && (await findOffice(tx, officePath)) !== undefined ? officePath : null;
}

/** Once sent, a complaint stays with its office. */
async function officeWhileDraft(tx: Tx, id: string, body: ComplaintDraft): Promise<string | null> {
  const row = await tx.row<{ state: string }>("select state from complaint where id = $1", [id]);
  return row?.state === "draft" ? officeOf(tx, body) : null;
}

/** The office must be there, and the right the holder's own. */
async function checkPlaces(tx: Tx, id: string, { officePath, right }: CompleteComplaint): Promise<void> {
  if ((await findOffice(tx, officePath)) === undefined)
    throw new InvalidInput("body", [{ path: "body.officePath", sentence: noOffice }]);
  const of = "holder_id = (select c.holder_id from complaint c where c.id = $2)";
  const own =
    right.kind === "claim"
      ? await tx.row(`select 1 as yes from mark_claim where id = $1 and ${of}`, [right.id, id])
      : await tx.row(`select 1 as yes from mark where id::text = $1 and ${of}`, [right.id, id]);
  if (own === undefined) throw new InvalidInput("body", [{ path: "body.right", sentence: notYours }]);
}

async function whyNotKept(tx: Tx, id: string): Promise<never> {
  const row = found(await tx.row<{ state: string }>("select state from complaint where id = $1", [id]), thisComplaint);
  throw row.state === "draft" || row.state === "correction" ? writtenMeanwhile() : sentBefore();
}

const noOffice = { zh: "没有这个机关，请从机构树中选择。", en: "There is no such office; choose it from the tree." };
const notYours = { zh: "请选择您自己的商标。", en: "Choose a mark of your own." };

const sentBefore = () =>
  refused(
    409,
    "complaint-sent",
    { zh: "投诉已经提交，不能再修改。", en: "The complaint has been sent and is not changed any more." },
    {
      zh: "受理机关通知补正时可以修改；也可以撤回后重新投诉。",
      en: "You can change it when the office asks for a correction; or withdraw it and complain again.",
    },
  );
const writtenMeanwhile = () =>
  refused(
    409,
    "complaint-changed",
    { zh: "这份投诉在别处有了新的内容。", en: "This complaint was written on elsewhere meanwhile." },
    { zh: "请刷新后核对再提交。", en: "Reload it, look at what changed, and send it again." },
  );
const notThere = () =>
  refused(
    409,
    "complaint-not-waiting",
    { zh: "这份投诉现在不等待此项处理。", en: "The complaint does not wait for this." },
    { zh: "请刷新页面查看它的进展。", en: "Reload the page to see where it stands." },
  );
const needsWill = () =>
  refused(
    403,
    "beyond-the-power",
    { zh: "撤回投诉须有特别授权。", en: "Withdrawing a complaint needs a special authority." },
    {
      zh: "请委托人自行撤回，或者出具有此特别授权的授权委托书。",
      en: "Ask your principal to withdraw it, or to give a power with this special authority.",
    },
  );
const askedBefore = () =>
  refused(
    409,
    "correction-asked-before",
    {
      zh: "已经通知补正过一次，应一次告知全部需要补正的内容。",
      en: "A correction was asked once; it names all that is lacking at once.",
    },
    { zh: "请决定受理或者不予受理。", en: "Take the complaint in, or refuse it." },
  );
