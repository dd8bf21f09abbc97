import { type Clause, legendEn, legendZh } from "./clause.ts";
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
  found.push(...unreadClauses(doc, clauses), ...numberGaps(tasks));
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

/** Brackets and labels that speak of responsibility at the end of a sentence and could not be read: nothing was taken from them. */
function unreadClauses(doc: Document, clauses: readonly Clause[]): readonly Unsettled[] {
  const pattern =
    doc.language === "zh"
      ? /（[^（）\n]{0,80}(?:牵头|负责|责任(?:部门|单位|处室)|配合(?:部门|单位))[^（）\n]{0,80}）(?=[。；\s]|$)|^[ \t]*(?:牵头|责任|负责|配合)(?:部门|单位|处室)[ \t]*：.+$/gmu
      : /\([^()\n]{0,120}\b(?:responsible|lead agency|lead:|owner:|led by)\b[^()\n]{0,120}\)(?=[.;\s]|$)/gimu;
  const legend = doc.language === "zh" ? legendZh : legendEn;
  let at = 0;
  return [...doc.folded.matchAll(pattern)]
    .filter(({ 0: said }) => !legend.test(said))
    .map(({ index, 0: said }) => ({ start: index, end: index + said.length }))
    .filter(({ start, end }) => {
      // Both stand in the order of the text.
      while ((clauses[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
      return (clauses[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
    })
    .map((place) => ({
      ...place,
      why: {
        zh: "此处像是责任分工，但读不出由谁负责，没有采用，请核对",
        en: "This looks like a responsibility clause, but who it names could not be read; nothing was taken from it, please check",
      },
    }));
}

/** Numbers that jump between two tasks of one section. */
function numberGaps(tasks: readonly ProposedTask[]): readonly Unsettled[] {
  const gaps: Unsettled[] = [];
  for (const [at, task] of tasks.entries()) {
    const before = tasks[at - 1];
    const [last, next] = [before, task].map((one) => /^(\d{1,4})[.、．]$/u.exec(one?.label ?? "")?.[1]);
    if (before === undefined || last === undefined || next === undefined) continue;
    const step = Number(next) - Number(last);
    if (step === 1 || Number(next) === 1) continue;
    gaps.push({
      start: task.start,
      end: task.end,
      why: {
        zh: `编号从${last}跳到${next}，请核对其间有无遗漏的事项`,
        en: `The numbers go from ${last} to ${next}; please check that no task is missing between`,
      },
    });
  }
  return gaps;
}
