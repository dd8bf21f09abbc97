import { type Complaint, completeFiling, type FilingDraft } from "#contract";
import { audit, findOffice, identityOf, type Tx } from "#platform";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { InvalidInput, parsePart } from "../http/invalid.ts";
import { refused } from "../http/refused.ts";
import { complaintView } from "./complaintView.ts";
import { enter } from "./enter.ts";

/** Sends a draft as it stands: whole, to an office that is there, by a right that is the complainant's own. */
export async function sendComplaint(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: number },
  now: string,
): Promise<Complaint> {
  const before = await complaintView(desk, tx, caller, id);
  if (!before.mayWrite) throw sentBefore();
  if (before.version !== version) throw writtenMeanwhile();
  const whole = parsePart(completeFiling[before.kind], "body", before.body);
  await checkPlaces(tx, id, whole);
  await tx.run(
    "update complaint set state = 'sent', office_path = $2, sent_at = $3, version = version + 1, updated_at = $3 where id = $1",
    [id, whole.officePath, now],
  );
  const files = before.files.map(({ name, sha256, paper }) =>
    paper === null ? { name, sha256 } : { name, sha256, paper },
  );
  await enter(tx, { complaintId: id, kind: "sent", by: caller.id, at: now, body: { body: whole, files } });
  await audit(tx, identityOf(caller), { action: "complaint.send", subject: id }, now);
  return complaintView(desk, tx, caller, id);
}

/** The office must be there, and the right the holder's own. */
async function checkPlaces(tx: Tx, id: string, whole: FilingDraft & { officePath: string }): Promise<void> {
  const { officePath } = whole;
  if ((await findOffice(tx, officePath)) === undefined)
    throw new InvalidInput("body", [{ path: "body.officePath", sentence: noOffice }]);
  if (whole.kind !== "complaint") return;
  const { right } = whole;
  const of = "holder_id = (select c.holder_id from complaint c where c.id = $2)";
  const own =
    right?.kind === "claim"
      ? await tx.row(`select 1 as yes from mark_claim where id = $1 and ${of}`, [right?.id, id])
      : await tx.row(`select 1 as yes from mark where id::text = $1 and ${of}`, [right?.id, id]);
  if (own === undefined) throw new InvalidInput("body", [{ path: "body.right", sentence: notYours }]);
}

const noOffice = { zh: "没有这个机关，请从机构树中选择。", en: "There is no such office; choose it from the tree." };
const notYours = { zh: "请选择您自己的商标。", en: "Choose a mark of your own." };

export const sentBefore = () =>
  refused(
    409,
    "complaint-sent",
    { zh: "已经提交，不能再修改。", en: "It has been sent and is not changed any more." },
    {
      zh: "机关通知补正时，可以在案件中补充；也可以撤回后重新提交。",
      en: "Supplement it in the case when the office asks; or withdraw it and file again.",
    },
  );
export const writtenMeanwhile = () =>
  refused(
    409,
    "complaint-changed",
    { zh: "这份材料在别处有了新的内容。", en: "This was written on elsewhere meanwhile." },
    { zh: "请刷新后核对再提交。", en: "Reload it, look at what changed, and send it again." },
  );
