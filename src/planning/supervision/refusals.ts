import type { IsoDate, Refusal } from "#law";
import type { Stage } from "./assignment.ts";
import type { Action, Side } from "./command.ts";
import { actionNames, sideNames, stageNames } from "./names.ts";

/** What supervision refuses, and what to do instead. These are rules of the house, so they cite no article. */

export const otherSide = (action: Action, side: Side) =>
  refusal(
    "not-your-side",
    `“${actionNames[action].zh}”须由${sideNames[side].zh}办理。`,
    `"${actionNames[action].en}" is for ${sideNames[side].en}.`,
    "请交由相应人员办理。",
    "Pass it to such a person.",
  );

export const wrongStage = (action: Action, stage: Stage, from: readonly Stage[]) =>
  refusal(
    "assignment-stage",
    `交办事项现为“${stageNames[stage].zh}”，“${actionNames[action].zh}”只能在${from.map((each) => `“${stageNames[each].zh}”`).join("、")}时办理。`,
    `The assignment is "${stageNames[stage].en}"; "${actionNames[action].en}" belongs to: ${from.map((each) => stageNames[each].en).join(", ")}.`,
    "请刷新页面，查看现在可以办理的事项。",
    "Load the page again to see what can be done now.",
  );

export const childrenOpen = (count: number) =>
  refusal(
    "children-open",
    `下级还有${count}项未办结，不能办结或撤回。`,
    count === 1
      ? "One assignment broken down from this is still open, so it cannot be closed or withdrawn."
      : `${count} assignments broken down from this are still open, so it cannot be closed or withdrawn.`,
    "请先办结或撤回下级事项。",
    "Close or withdraw those first.",
  );

export const parentClosed = () =>
  refusal(
    "parent-closed",
    "上级事项已经结束。",
    "The assignment that this was broken down from has ended.",
    "请先由上级交办单位重新打开该事项。",
    "Have that one reopened first by the office that gave it.",
  );

export const evidenceMissing = ({ files, cases }: { files: number; cases: number }, what: string) =>
  refusal(
    "evidence-missing",
    `办结所需的佐证不足：还缺${[files > 0 ? `${files}份材料` : "", cases > 0 ? `${cases}件案件` : ""].filter(Boolean).join("、")}${what === "" ? "" : `（要求：${what}）`}。`,
    `The evidence required for closing is not there: ${[counted(files, "file"), counted(cases, "case")].filter(Boolean).join(" and ")} missing${what === "" ? "" : ` (asked for: ${what})`}.`,
    "请上传材料或选择案件后再申请。",
    "Lay down the files or cases, then ask again.",
  );

const counted = (count: number, noun: string) => (count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`);

export const rectificationOwed = () =>
  refusal(
    "rectification-owed",
    "整改尚未验收，不能办结。",
    "A rectification has been ordered and not yet accepted, so this cannot be closed.",
    "请先报告整改并由上级验收。",
    "Report the rectification and have it accepted first.",
  );

export const rectificationRunning = () =>
  refusal(
    "rectification-running",
    "已有一项整改正在进行。",
    "A rectification is under way already.",
    "请等该项整改验收后再责令整改。",
    "Order another when that one has been accepted.",
  );

export const noRectification = () =>
  refusal(
    "no-rectification",
    "没有待报告的整改。",
    "No rectification waits for a report.",
    "如已报告，请等待上级验收。",
    "If it has been reported, wait for the office above.",
  );

export const rectificationNotReported = () =>
  refusal(
    "rectification-not-reported",
    "承办单位尚未报告整改。",
    "The holder has not reported the rectification yet.",
    "可以先催办。",
    "Remind the holder.",
  );

export const noMilestone = () =>
  refusal(
    "no-milestone",
    "没有这个节点。",
    "There is no such milestone.",
    "请从列出的节点中选择。",
    "Choose one of the list.",
  );

export const milestoneReached = (name: string, on: IsoDate) =>
  refusal(
    "milestone-reached",
    `节点“${name}”已于${on}报告完成。`,
    `The milestone "${name}" was reported on ${on}.`,
    "如需补充，请报告进展。",
    "Report progress if there is more to say.",
  );

export const notEscalated = () =>
  refusal(
    "not-escalated",
    "该事项没有上报。",
    "The assignment has not been escalated.",
    "逾期后会自动上报。",
    "It is escalated by itself when it is late.",
  );

export const escalatedElsewhere = () =>
  refusal(
    "escalated-elsewhere",
    "该事项上报给了另一单位。",
    "The assignment has been escalated to another office.",
    "请由该单位的人员认领。",
    "Somebody of that office takes it on.",
  );

export const claimedAlready = (name: string) =>
  refusal(
    "escalation-claimed",
    `${name}已认领这件上报事项。`,
    `${name} has taken on this escalation.`,
    `请与${name}联系。`,
    `Speak to ${name}.`,
  );

export const sameDue = () =>
  refusal(
    "same-due",
    "新的时限与原来相同。",
    "The new due date is the old one.",
    "请填写另一日期。",
    "Give another day.",
  );

export const pastDue = () =>
  refusal(
    "past-due",
    "时限不能早于今天。",
    "A due date cannot lie in the past.",
    "请填写今天或以后的日期。",
    "Give today or a later day.",
  );

export const afterParent = (due: IsoDate) =>
  refusal(
    "after-parent",
    `分解事项的时限不能晚于上级事项的时限（${due}）。`,
    `What is broken down is due no later than what it comes from (${due}).`,
    "请提前时限，或请交办单位调整上级事项的时限。",
    "Give an earlier day, or have the due date above moved.",
  );

export const milestoneAfterDue = () =>
  refusal(
    "milestone-after-due",
    "节点的时限晚于事项的时限。",
    "A milestone is due after the assignment itself.",
    "请调整节点的日期。",
    "Give the milestone an earlier day.",
  );

export const measureBackwards = () =>
  refusal(
    "measure-backwards",
    "指标的起止日期颠倒。",
    "The period of the measure ends before it begins.",
    "请更正日期。",
    "Correct the days.",
  );

export const notSupervising = () =>
  refusal(
    "not-supervising",
    "交办任务须由督办人员或负责人办理。",
    "Tasks are given by a supervisor or head.",
    "请交由相应人员办理。",
    "Pass it to such a person.",
  );

export const planOfAnother = () =>
  refusal(
    "plan-of-another",
    "计划属于其他单位，只能由该单位交办其任务。",
    "The plan is another office's; only that office gives its tasks.",
    "请在收到的交办事项中分解任务。",
    "Break down what was assigned to your office.",
  );

export const notTheHolder = () =>
  refusal(
    "not-the-holder",
    "只有承办单位可以分解该事项。",
    "Only the holder breaks an assignment down.",
    "请由承办单位办理。",
    "Leave it to the holder.",
  );

export const acceptFirst = () =>
  refusal(
    "accept-first",
    "该事项尚未签收，不能分解。",
    "The assignment has not been accepted, so it cannot be broken down.",
    "请先签收。",
    "Accept it first.",
  );

export const notBelow = () =>
  refusal(
    "not-below",
    "任务只能交办给下级单位或名录中的部门。",
    "Tasks are given to offices below, or to bodies of the register.",
    "请选择下级单位。",
    "Choose an office below.",
  );

export const twice = () =>
  refusal("holder-twice", "同一单位选择了两次。", "A holder is named twice.", "请去掉重复的单位。", "Name each once.");

function refusal(code: string, zh: string, en: string, remedyZh: string, remedyEn: string): Refusal {
  return { code, sentence: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}
