import type { AssignmentRow, BulletinView } from "#contract";
import { type IsoDate, legalDay } from "#law";
import { bulletinItems, bulletinWords, type Commendation, edited, type RectificationOrder } from "#planning";
import type { Tx } from "#platform";
import { rowColumns, rowsFrom, shownRows } from "../supervision/rows.ts";

export const bulletinColumns = `b.id, b.office_path as "officePath", b.plan_id as "planId", p.title as "planTitle", p.names as "planNames",
  b.begins as "from", b.ends as "to", b.title, b.stage, b.number, b.issued_at as "issuedAt",
  coalesce(account_name(b.issued_by), b.issued_by) as "issuedBy", coalesce(account_name(b.created_by), b.created_by) as "createdBy", b.version`;
export const bulletinsFrom = "bulletin b left join plan p on p.id = b.plan_id";

export interface StoredBulletin
  extends Omit<BulletinView, "content" | "ownWords" | "leftOut" | "openings" | "writes" | "issues"> {
  readonly content: BulletinView["content"] | null;
  readonly ownWords: BulletinView["ownWords"];
  readonly leftOut: string[];
  readonly fileSha256: string | null;
}

export async function bulletinOf(tx: Tx, id: string): Promise<StoredBulletin | undefined> {
  return tx.row<StoredBulletin>(
    `select ${bulletinColumns}, b.words as "ownWords", b.left_out as "leftOut", b.content, b.file_sha256 as "fileSha256"
       from ${bulletinsFrom} where b.id = $1`,
    [id],
  );
}

/** What a bulletin says: as issued, or, while it is a draft, of the assignments that its office may see now. */
export async function contentOf(tx: Tx, bulletin: StoredBulletin, now: string): Promise<BulletinView["content"]> {
  if (bulletin.content !== null) return bulletin.content;
  const { from, to, planId, planTitle, officePath } = bulletin;
  const today = legalDay(now);
  const rows = await assignmentsOf(tx, { planId, officePath, today });
  const commendations = await commendationsOf(tx, from, to);
  const orders = await tx.rows<RectificationOrder>(
    `select assignment_id as "assignmentId", max(day) as day from assignment_entry where type = 'RectificationOrdered' group by assignment_id`,
  );
  const items = bulletinItems({ rows, commendations, orders, from, to, today });
  const day = to < today ? to : today;
  const made = edited(
    { items, words: bulletinWords(items, { plan: planTitle, day }) },
    bulletin.ownWords,
    bulletin.leftOut,
  );
  const { done, late, commended, rectify } = made.items;
  return {
    words: made.words,
    items: { done: [...done], late: [...late], commended: [...commended], rectify: [...rectify] },
  };
}

/** The assignments that this office gave, of one plan or of all. */
async function assignmentsOf(
  tx: Tx,
  {
    planId,
    officePath,
    today,
  }: { readonly planId: string | null; readonly officePath: string; readonly today: IsoDate },
): Promise<AssignmentRow[]> {
  const rows = await tx.rows(
    `select ${rowColumns} from ${rowsFrom} where a.from_path = $1 and ($2::text is null or a.plan_id = $2) order by t.number, a.id`,
    [officePath, planId],
  );
  return shownRows(tx, rows, today);
}

function commendationsOf(tx: Tx, from: string, to: string): Promise<Commendation[]> {
  return tx.rows<Commendation>(
    `select assignment_id as "assignmentId", day, concat_ws('：', body ->> 'title', body ->> 'reason') as reason
       from assignment_entry where type = 'Commended' and day between $1::date and $2::date order by day, assignment_id`,
    [from, to],
  );
}
