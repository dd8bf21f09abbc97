import type { Bilingual } from "#law";
import { cite } from "#statutes";
import { Refused } from "../http/refused.ts";

/** A refusal by a rule of the house. */
function houseRefusal(code: string, sentence: Bilingual, remedy: Bilingual): Refused {
  return new Refused(422, { code, sentence, remedy, article: cite("house", "1") });
}

export const noColleague = () =>
  houseRefusal(
    "no-such-colleague",
    { zh: "此账号不属于本机构，或已停用。", en: "This account does not belong to this office, or is disabled." },
    { zh: "请选择本机构人员。", en: "Choose somebody of this office." },
  );
export const backwards = () =>
  houseRefusal(
    "leave-ends-before-it-begins",
    { zh: "休假的最后一天早于第一天。", en: "The leave ends before it begins." },
    { zh: "请核对两个日期。", en: "Check both days." },
  );
export const over = () =>
  houseRefusal(
    "leave-is-over",
    { zh: "此休假已经结束或者取消。", en: "This leave is over, or was called off." },
    { zh: "无需再办理；将来的休假请另行登记。", en: "Nothing more needs to be done; record a coming leave anew." },
  );
export const overlaps = (from: string, until: string) =>
  houseRefusal(
    "leave-overlaps",
    {
      zh: `与已登记的休假（${from} 至 ${until}）重叠。`,
      en: `It overlaps a leave recorded already (${from} to ${until}).`,
    },
    { zh: "请先结束或者取消原来的休假。", en: "End that leave or call it off first." },
  );
export const ownDeputy = () =>
  houseRefusal(
    "own-deputy",
    { zh: "本人不能代理本人。", en: "Nobody stands in for itself." },
    { zh: "请选择其他人员。", en: "Choose somebody else." },
  );
export const deputyLacks = (name: string, roles: readonly string[]) =>
  houseRefusal(
    "deputy-lacks-role",
    {
      zh: `“${name}”不具有休假人的身份（${roles.map((role) => roleWords[role]?.zh ?? role).join("、")}），不能代为办理。`,
      en: `"${name}" lacks what the person on leave is (${roles.map((role) => roleWords[role]?.en ?? role).join(", ")}), and could not act instead.`,
    },
    {
      zh: "请选择身份相同的人员，或者请管理员先授予其身份。",
      en: "Choose somebody who has it, or ask the administrator to give it first.",
    },
  );
export const deputyAway = (name: string) =>
  houseRefusal(
    "deputy-on-leave",
    { zh: `“${name}”在此期间也休假。`, en: `"${name}" is on leave within these days as well.` },
    { zh: "请选择其他代理人。", en: "Choose another deputy." },
  );

const roleWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  officer: { zh: "承办人", en: "case officer" },
  reviewer: { zh: "法制审核人员", en: "legal reviewer" },
  head: { zh: "负责人", en: "head" },
};
