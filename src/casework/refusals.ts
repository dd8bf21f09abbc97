import type { Bilingual, Citation, IsoDate, Refusal } from "#law";
import type { Actor } from "./event.ts";
import type { ActionSpec, Procedure } from "./procedure.ts";
import type { CaseState } from "./state.ts";

/** The refusals that the engine itself gives; those of the law are written in the procedures' guards. */

export function unknownAction(procedure: Procedure, action: string): Refusal {
  return refusal(
    "unknown-action",
    `“${procedure.name.zh}”程序中没有“${action}”这一操作。`,
    `The procedure "${procedure.name.en}" has no action "${action}".`,
    "请从可执行的操作中选择。",
    "Choose one of the actions offered.",
  );
}

export function closedCase(procedure: Procedure, state: CaseState): Refusal {
  const form = procedure.stages[state.closed?.form ?? ""]?.closing ?? stageName(procedure, state.stage);
  return refusal(
    "case-closed",
    `本案已结案（${form.zh}），不能再办理。`,
    `This case is closed (${form.en}); nothing more can be done in it.`,
    "如案卷记载有误，请提出更正并经他人批准；如有新的事实，请另行立案。",
    "Correct the docket, with another person's approval, if an entry is wrong; file a new case for new facts.",
  );
}

export function wrongRole(procedure: Procedure, spec: ActionSpec, actor: Actor): Refusal {
  const may = spec.by.map((role) => roleName(procedure, role));
  const own = roleName(procedure, actor.role);
  return refusal(
    "wrong-role",
    `“${spec.name.zh}”须由${may.map((name) => name.zh).join("、")}办理，您的身份是${own.zh}。`,
    `"${spec.name.en}" is for: ${may.map((name) => name.en).join(", ")}. You act as: ${own.en}.`,
    `请交由${may.map((name) => name.zh).join("或")}办理。`,
    `Pass it to: ${may.map((name) => name.en).join(" or ")}.`,
    spec.article,
  );
}

export function wrongStage(procedure: Procedure, spec: ActionSpec, stage: string): Refusal {
  const now = stageName(procedure, stage);
  const from = spec.from.map((each) => stageName(procedure, each));
  const open = Object.values(procedure.actions).filter((each) => each.from.includes(stage));
  return refusal(
    "wrong-stage",
    `本案现处于“${now.zh}”阶段，“${spec.name.zh}”只能在${from.map((each) => `“${each.zh}”`).join("、")}阶段办理。`,
    `The case is in the stage "${now.en}"; "${spec.name.en}" belongs to: ${from.map((each) => each.en).join(", ")}.`,
    open.length === 0 ? "本阶段没有可执行的操作。" : `本阶段可以：${open.map((each) => each.name.zh).join("、")}。`,
    open.length === 0
      ? "Nothing can be done in this stage."
      : `Possible now: ${open.map((each) => each.name.en).join(", ")}.`,
    spec.article,
  );
}

export function samePerson(procedure: Procedure, spec: ActionSpec, earlier: string): Refusal {
  const name = procedure.actions[earlier]?.name ?? { zh: earlier, en: earlier };
  return refusal(
    "same-person",
    `“${spec.name.zh}”不得由办理“${name.zh}”的同一人作出。`,
    `"${spec.name.en}" must be by another person than "${name.en}".`,
    "请由其他有权人员办理。",
    "Ask another person with this authority.",
    spec.article,
  );
}

export function notAMoment(at: string): Refusal {
  return refusal(
    "invalid-time",
    `“${at}”不是有效的时间。`,
    `"${at}" is not a moment.`,
    "请填写带时区的时间，例如 2026-11-23T09:00:00+08:00。",
    "Give a moment with its offset, such as 2026-11-23T09:00:00+08:00.",
  );
}

export function inFuture(day: IsoDate): Refusal {
  return refusal(
    "in-the-future",
    `所填的办理时间（${day}）尚未到来。`,
    `The act is dated ${day}, which is still to come.`,
    "请填写实际办理的时间。",
    "Give the time at which it happened.",
  );
}

export function beforeEarlier(day: IsoDate, last: IsoDate): Refusal {
  return refusal(
    "before-earlier-entry",
    `所填的办理日期（${day}）早于案卷中最近一次办理的日期（${last}）。`,
    `The act is dated ${day}, before what the docket already records for ${last}.`,
    "请核对日期；如已有记载有误，请先更正该记载。",
    "Check the day; if an earlier entry is wrong, correct that entry first.",
  );
}

export function notRunning(spec: ActionSpec, clock: Bilingual): Refusal {
  return refusal(
    "clock-not-running",
    `“${clock.zh}”期限当前没有计算，不能延长。`,
    `The period "${clock.en}" is not running, so it cannot be extended.`,
    "请核对期限的状态。",
    "Look at the deadlines of the case.",
    spec.article,
  );
}

export function usedUp(clock: Bilingual, times: number, article?: Citation): Refusal {
  return refusal(
    "extension-used-up",
    `“${clock.zh}”期限${times === 0 ? "不得延长" : `最多延长${times}次，已经用尽`}。`,
    `The period "${clock.en}" ${times === 0 ? "cannot be extended" : `can be extended ${times === 1 ? "once" : `${times} times`}, which is used up`}.`,
    "请在期限届满前作出处理。",
    "Act before the period ends.",
    article,
  );
}

export function tooLate(clock: Bilingual, due: IsoDate, article?: Citation): Refusal {
  return refusal(
    "extension-too-late",
    `“${clock.zh}”期限已于${due}届满，不能再延长。`,
    `The period "${clock.en}" ended on ${due}; it can no longer be extended.`,
    "请立即作出处理，并说明逾期原因。",
    "Act at once, and say why it is late.",
    article,
  );
}

export function noRuleFor(rule: string, date: IsoDate): Refusal {
  return refusal(
    "no-rule-in-force",
    `${date}没有现行有效的规则（${rule}）。`,
    `No rule of "${rule}" was in force on ${date}.`,
    "请核对日期；如日期无误，该日适用的规定尚未录入，请联系管理员。",
    "Check the day; if it is right, the law of that day is not recorded here: ask the administrator.",
  );
}

export function refusal(
  code: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
  article?: Citation,
): Refusal {
  return { code, sentence: { zh, en }, remedy: { zh: remedyZh, en: remedyEn }, ...(article && { article }) };
}

function stageName(procedure: Procedure, stage: string): Bilingual {
  return procedure.stages[stage]?.name ?? { zh: stage, en: stage };
}

function roleName(procedure: Procedure, role: string): Bilingual {
  return procedure.roles[role] ?? { zh: role, en: role };
}
