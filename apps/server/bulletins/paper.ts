import type { BulletinView, PlanReport, ReportLineView } from "#contract";
import { type DocumentData, packageRoot, renderDocument } from "#platform";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The bulletin as a Word file: the words, and a table of what each part names. The paper is Chinese. */
export async function bulletinPaper(
  { words, items }: BulletinView["content"],
  about: { readonly authority: string; readonly title: string; readonly number: string; readonly day: string },
): Promise<Buffer> {
  const { day, ...head } = about;
  const rows = (part: keyof typeof items) =>
    items[part].map((one, at) => ({
      rank: String(at + 1),
      task: `${one.taskNumber}. ${one.task.zh}`,
      holder: one.holder.zh,
      day: one.days === null ? one.day : `${one.day}（${one.days}天）`,
      reason: one.reason ?? "",
    }));
  const numerals = ["三", "四"];
  const heads = (["commended", "rectify"] as const).filter((part) => items[part].length > 0);
  const headOf = (part: "commended" | "rectify", name: string) => `${numerals[heads.indexOf(part)] ?? ""}、${name}`;
  return fill("bulletin", {
    ...head,
    madeOn: dayText(day),
    opening: words.opening,
    closing: words.closing,
    doneWords: words.done,
    hasDone: items.done.length > 0,
    done: rows("done"),
    lateWords: words.late,
    hasLate: items.late.length > 0,
    late: rows("late"),
    commendedHead: headOf("commended", "表扬"),
    commendedWords: words.commended,
    hasCommended: items.commended.length > 0,
    commended: rows("commended"),
    rectifyHead: headOf("rectify", "限期整改"),
    rectifyWords: words.rectify,
    hasRectify: items.rectify.length > 0,
    rectify: rows("rectify"),
  });
}

/** The annual report of a plan as a Word file, with what proves each closed task. */
export async function reportPaper(report: PlanReport, authority: string): Promise<Buffer> {
  const { done, late, open, title, year, day, unassigned } = report;
  const rows = (lines: readonly ReportLineView[], proof: (line: ReportLineView) => string) =>
    lines.map((line, at) => ({
      rank: String(at + 1),
      task: `${line.taskNumber}. ${line.task.zh}`,
      holder: line.holder.zh,
      proof: proof(line),
    }));
  const evidence = ({ evidence: laid }: ReportLineView) =>
    laid.map((one) => (one.kind === "file" ? `《${one.name}》` : `案件${one.number ?? "（无权查看）"}`)).join("、");
  return fill("planReport", {
    authority,
    title: `${title}年度报告`,
    year: String(year),
    day: dayText(day),
    summary: `本年度办结${done.length}项；截至${dayText(day)}，逾期未办结${late.length}项，办理中${open.length}项${unassigned === null ? "" : `；尚未交办的任务${unassigned}项`}。`,
    noDone: done.length === 0,
    hasDone: done.length > 0,
    done: rows(done, (line) => [line.closedOn ?? "", evidence(line)].filter((part) => part !== "").join("\n")),
    noLate: late.length === 0,
    hasLate: late.length > 0,
    late: rows(late, ({ due, daysLate }) => `${due ?? ""}（${daysLate ?? 0}天）`),
    noOpen: open.length === 0,
    hasOpen: open.length > 0,
    open: rows(open, ({ due, asserted, assertedBy }) =>
      [due ?? "无期限", asserted === null ? "" : `自报${asserted}%（${assertedBy?.name ?? ""}填报）`]
        .filter((part) => part !== "")
        .join("\n"),
    ),
  });
}

async function fill(template: string, data: DocumentData): Promise<Buffer> {
  return renderDocument(await readFile(join(packageRoot(), "apps", "server", "bulletins", `${template}.docx`)), data);
}

/** 2026年11月20日 */
function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
