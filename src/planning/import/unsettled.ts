import type { Clause } from "./clause.ts";
import type { Document } from "./describe.ts";
import type { ProposedTask, Unsettled } from "./proposal.ts";

/** What a person has to settle, in the order of the text: bodies that are new, former or two; tasks without a lead; a lead by custom. */
export function unsettledOf(
  doc: Document,
  tasks: readonly ProposedTask[],
  clauses: readonly Clause[],
): readonly Unsettled[] {
  const found: Unsettled[] = [];
  const said = new Set<string>();
  for (const task of tasks) {
    const { start, end } = task;
    if (task.lead === null && task.participants.length === 0)
      found.push({
        start,
        end,
        why: {
          zh: `第${task.number}项没有责任分工，请确定牵头部门`,
          en: `Task ${task.number} has no responsibility clause; please say who leads`,
        },
      });
    else if (task.lead === null)
      found.push({
        start,
        end,
        why: {
          zh: `第${task.number}项由几个部门共同负责，文件没有说明谁牵头，请确定`,
          en: `Task ${task.number} has several bodies responsible together; the document does not say who leads, please do`,
        },
      });
    for (const { named, match, start: from, end: to } of [
      ...(task.lead === null ? [] : [task.lead]),
      ...task.participants,
    ]) {
      if ((match.agency !== null && match.how !== "former") || said.has(named)) continue;
      said.add(named);
      found.push({ start: from, end: to, why: match.reason });
    }
    if (task.open)
      found.push({
        start,
        end,
        why: {
          zh: `第${task.number}项还有未列名的部门（“等”）`,
          en: `Task ${task.number} has further bodies that are not named ("and others")`,
        },
      });
  }
  for (const clause of clauses.filter(({ standing }) => standing !== null))
    found.push({
      start: clause.start,
      end: clause.end,
      why: {
        zh: "此处规定以下各项一并适用，已加到其后的任务，请核对",
        en: "This clause is said to hold for what follows; it was added to the tasks after it, please check",
      },
    });
  return found.toSorted((a, b) => a.start - b.start);
}
