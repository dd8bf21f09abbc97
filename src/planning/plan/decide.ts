import type { Refusal } from "#law";
import type { PlanProposal, ProposedTask } from "../import/proposal.ts";
import { addedTasks } from "./added.ts";

/** A body as a person settled it; `agency` null: named, but on no register. */
export interface SettledBody {
  readonly named: string;
  readonly agency: string | null;
}

/** What a person decided about one proposed task. What is absent stays as proposed. */
export interface Decision {
  readonly number: number;
  readonly state: "accepted" | "rejected";
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly lead?: SettledBody | null | undefined;
  readonly participants?: readonly SettledBody[] | undefined;
  readonly dutiesSplit?: boolean | undefined;
  readonly due?: readonly string[] | undefined;
}

/** A task as it is saved. */
export interface SettledTask {
  readonly number: number;
  readonly label: string | null;
  readonly section: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lead: SettledBody | null;
  readonly participants: readonly SettledBody[];
  readonly dutiesSplit: boolean;
  readonly due: readonly string[];
}

/**
 * The tasks of the plan that is confirmed, numbered anew; every proposal must have been accepted or rejected, unless `acceptRest` takes
 * the undecided ones as they are. Tasks that a person added stand among them.
 */
export function settle(
  text: string,
  proposal: Pick<PlanProposal, "sections" | "tasks">,
  decisions: ReadonlyMap<number, Decision>,
  acceptRest: boolean,
): { readonly tasks: readonly SettledTask[] } | { readonly refusal: Refusal } {
  const open = proposal.tasks.filter(({ number }) => !decisions.has(number));
  if (open.length > 0 && !acceptRest) return { refusal: undecided(open.length) };
  const all = [...proposal.tasks, ...addedTasks(text, proposal, [...decisions.values()])];
  const kept = all.filter(({ number }) => decisions.get(number)?.state !== "rejected");
  if (kept.length === 0) return { refusal: nothingKept };
  // In the order of the document: what was added by hand takes its place among the rest.
  const tasks = kept.map((task) => settled(text, task, decisions.get(task.number))).sort((a, b) => a.start - b.start);
  return { tasks: tasks.map((task, at) => ({ ...task, number: at + 1 })) };
}

/** One task with the person's corrections. */
export function settled(text: string, task: ProposedTask, decision: Decision | undefined): SettledTask {
  const { start = task.start, end = task.end } = decision ?? {};
  const said = text.slice(start, end);
  return {
    number: task.number,
    label: task.label,
    section: task.section,
    title: titleOf(said, task.label),
    text: said,
    start,
    end,
    lead: decision?.lead === undefined ? (task.lead === null ? null : bodyOf(task.lead)) : decision.lead,
    participants: decision?.participants ?? task.participants.map(bodyOf),
    dutiesSplit: decision?.dutiesSplit ?? task.dutiesSplit,
    due: decision?.due ?? [...new Set(task.due.map(({ date, named }) => date ?? named))],
  };
}

function bodyOf({ named, match }: ProposedTask["participants"][number]): SettledBody {
  return { named, agency: match.agency };
}

/** Its first sentence, without number and marks of emphasis, shortened. */
export function titleOf(text: string, label: string | null): string {
  const bare = (label !== null && text.startsWith(label) ? text.slice(label.length) : text).replace(
    /^[\s#*:：.、|]+/u,
    "",
  );
  const plain = label === null ? bare : bare.replace(new RegExp(`^${escaped(label)}[:：.\\s]*`, "u"), "");
  const sentence = /^[^。；\n|]{1,60}/u.exec(plain)?.[0] ?? plain.slice(0, 60);
  const clause = sentence.replace(/[（(][^（）()]*$/u, "").trim();
  return clause === "" ? sentence.trim() : clause;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function undecided(count: number): Refusal {
  return {
    code: "tasks-undecided",
    sentence: { zh: `还有${count}项建议没有处理。`, en: `${count} proposals have not been decided.` },
    remedy: {
      zh: "请逐项接受或删除，或者选择“其余全部接受”。",
      en: "Accept or reject each of them, or choose to accept all the rest.",
    },
  };
}

const nothingKept: Refusal = {
  code: "plan-without-tasks",
  sentence: { zh: "没有留下任何任务，不能保存为计划。", en: "No task is left: this cannot be saved as a plan." },
  remedy: { zh: "请至少接受一项任务，或放弃这次导入。", en: "Accept at least one task, or discard the import." },
};
