import type { Bilingual } from "#law";
import type { ViewRow } from "../views/viewRow.ts";
import { daysLate } from "../views/lateness.ts";

/** The parts of a bulletin (督办通报), in the order of the paper. */
export const bulletinParts = ["done", "late", "commended", "rectify"] as const;
export type BulletinPart = (typeof bulletinParts)[number];

/** What a bulletin needs of an assignment beyond the views. Days are ISO dates. */
export interface BulletinRow extends ViewRow {
  readonly planTitle: string;
  readonly taskTitle: string;
  readonly taskNames: Bilingual | null;
  readonly assignedOn: string;
  readonly closedOn: string | null;
}
/** A commendation of the docket, with the day it was given. */
export interface Commendation {
  readonly assignmentId: string;
  readonly day: string;
  readonly reason: string;
}
/** An order to put something right, with the day it was given. */
export interface RectificationOrder {
  readonly assignmentId: string;
  readonly day: string;
}
/** One assignment named in one part. */
export interface BulletinItem {
  readonly assignmentId: string;
  readonly plan: string;
  readonly taskNumber: number;
  readonly task: Bilingual;
  readonly holder: Bilingual;
  readonly officePath: string | null;
  /** Closed on, due on, commended on, to be rectified by. */
  readonly day: string;
  /** Calendar days late on the day of the bulletin, where it is late. */
  readonly days: number | null;
  readonly reason: string | null;
}
export type BulletinItems = Readonly<Record<BulletinPart, readonly BulletinItem[]>>;

interface Asked {
  readonly rows: readonly BulletinRow[];
  readonly commendations: readonly Commendation[];
  readonly orders: readonly RectificationOrder[];
  readonly from: string;
  readonly to: string;
  /** A bulletin on a period that is not over tells what stands today. */
  readonly today: string;
}

/** What a bulletin over a period names: what was closed in it, what was late at its end, whom it commends, what must be put right. */
export function bulletinItems({ rows, commendations, orders, from, to, today }: Asked): BulletinItems {
  const day = to < today ? to : today;
  const live = rows.filter(
    ({ stage, assignedOn }) => stage !== "withdrawn" && stage !== "declined" && assignedOn <= day,
  );
  const byId = new Map(live.map((row) => [row.id, row]));
  const ordered = new Set(orders.filter((one) => one.day <= day).map(({ assignmentId }) => assignmentId));
  return {
    done: live.flatMap((row) =>
      row.closedOn !== null && row.closedOn >= from && row.closedOn <= day ? [item(row, row.closedOn)] : [],
    ),
    late: live
      .filter((row) => row.closedOn === null || row.closedOn > day)
      .flatMap((row) => (row.due !== null && row.due < day ? [item(row, row.due, daysLate(row.due, day))] : []))
      .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0)),
    commended: commendations.flatMap(({ assignmentId, day: on, reason }) => {
      const row = byId.get(assignmentId);
      return row === undefined || on < from || on > day ? [] : [item(row, on, null, reason)];
    }),
    rectify: live.flatMap((row) => {
      const order = row.rectification;
      if (order == null || order.stage === "accepted" || !ordered.has(row.id)) return [];
      return [item(row, order.due, order.due < day ? daysLate(order.due, day) : null)];
    }),
  };
}

function item(row: BulletinRow, day: string, days: number | null = null, reason: string | null = null): BulletinItem {
  const { id, planTitle, taskNumber, taskTitle, taskNames, holder } = row;
  const task = taskNames ?? { zh: taskTitle, en: taskTitle };
  const { name, officePath } = holder;
  return { assignmentId: id, plan: planTitle, taskNumber, task, holder: name, officePath, day, days, reason };
}

/** The words of a bulletin: an officer may write others. The paper is Chinese. */
export interface BulletinWords {
  readonly opening: string;
  readonly done: string;
  readonly late: string;
  readonly commended: string;
  readonly rectify: string;
  readonly closing: string;
}

/** What the data itself says, in plain words of our own. */
export function bulletinWords(
  items: BulletinItems,
  about: { readonly plan: string | null; readonly day: string },
): BulletinWords {
  const holders = (part: BulletinPart) => new Set(items[part].map(({ holder }) => holder.zh)).size;
  const many = (part: BulletinPart) => `${items[part].length}项`;
  const longest = Math.max(0, ...items.late.map(({ days }) => days ?? 0));
  const none = (part: BulletinPart, said: string, nothing: string) => (items[part].length === 0 ? nothing : said);
  return {
    opening: `现将${about.plan === null ? "各项计划" : `《${about.plan}》`}交办事项的办理情况通报如下。`,
    done: none("done", `本期办结${many("done")}，涉及${holders("done")}个单位。`, "本期没有办结事项。"),
    late: none(
      "late",
      `截至${dayText(about.day)}，逾期未办结${many("late")}，涉及${holders("late")}个单位，最长逾期${longest}天。`,
      `截至${dayText(about.day)}，没有逾期事项。`,
    ),
    commended: none("commended", `对下列${many("commended")}办理情况予以表扬。`, ""),
    rectify: none("rectify", `下列${many("rectify")}须在限期内整改，并报告整改结果。`, ""),
    closing: "请各承办单位抓紧办理，按期办结。",
  };
}

/** 2026年11月20日 */
function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** The bulletin with the officer's words in place of the data's, and without what the officer left out ("late:assignment id"). */
export function edited(
  composed: { readonly items: BulletinItems; readonly words: BulletinWords },
  words: { readonly [K in keyof BulletinWords]?: string | undefined },
  leftOut: readonly string[],
): { readonly items: BulletinItems; readonly words: BulletinWords } {
  const left = new Set(leftOut);
  const kept = (part: BulletinPart) => composed.items[part].filter((one) => !left.has(`${part}:${one.assignmentId}`));
  return {
    items: { done: kept("done"), late: kept("late"), commended: kept("commended"), rectify: kept("rectify") },
    words: { ...composed.words, ...(words as Partial<BulletinWords>) },
  };
}
