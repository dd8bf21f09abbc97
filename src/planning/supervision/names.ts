import type { Bilingual } from "#law";
import type { Stage } from "./assignment.ts";
import type { Action, Side } from "./command.ts";

/** What refusals call stages, actions and sides. */
export const stageNames: Readonly<Record<Stage, Bilingual>> = {
  assigned: { zh: "已交办", en: "assigned" },
  accepted: { zh: "已签收", en: "accepted" },
  "close-asked": { zh: "申请办结", en: "closing asked for" },
  closed: { zh: "已办结", en: "closed" },
  declined: { zh: "已退回", en: "declined" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
};

export const actionNames: Readonly<Record<Action, Bilingual>> = {
  accept: { zh: "签收", en: "Accept" },
  decline: { zh: "退回交办", en: "Decline" },
  report: { zh: "报告进展", en: "Report progress" },
  "reach-milestone": { zh: "报告节点完成", en: "Report a milestone" },
  "ask-close": { zh: "申请办结", en: "Ask for closing" },
  close: { zh: "办结", en: "Close" },
  reopen: { zh: "退回重办", en: "Reopen" },
  withdraw: { zh: "撤回交办", en: "Withdraw" },
  remind: { zh: "催办", en: "Remind" },
  "claim-escalation": { zh: "认领上报事项", en: "Take on the escalation" },
  assess: { zh: "考核评价", en: "Assess" },
  commend: { zh: "通报表扬", en: "Commend" },
  "order-rectification": { zh: "责令整改", en: "Order rectification" },
  "report-rectification": { zh: "报告整改", en: "Report rectification" },
  "accept-rectification": { zh: "验收整改", en: "Accept rectification" },
  "return-rectification": { zh: "退回整改", en: "Return rectification" },
  "move-due": { zh: "调整时限", en: "Move the due date" },
  "set-measure": { zh: "设定指标", en: "Set the measure" },
};

export const sideNames: Readonly<Record<Side, Bilingual>> = {
  holder: { zh: "承办单位的经办人或负责人", en: "an officer or head of the holder" },
  giver: { zh: "交办单位的督办人员或负责人", en: "a supervisor or head of the office that gave it" },
  above: { zh: "承办单位上级的督办人员或负责人", en: "a supervisor or head of an office above the holder" },
};
