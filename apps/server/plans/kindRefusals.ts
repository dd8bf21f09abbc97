import { type Refused, refused } from "../http/refused.ts";

const changeDays = { zh: "请更正日期。", en: "Correct the dates." };
export const stageRefusals = {
  order: () =>
    refused(
      422,
      "ends-before-it-begins",
      { zh: "结束日期早于开始日期。", en: "It would end before it begins." },
      changeDays,
    ),
  begun: () =>
    refused(
      422,
      "stage-not-begun",
      { zh: "填写了实际结束日期，但没有实际开始日期。", en: "It has an actual end, but no actual beginning." },
      { zh: "请补填实际开始日期。", en: "Give the day it actually began." },
    ),
  future: () =>
    refused(
      422,
      "stage-in-future",
      { zh: "实际日期不能晚于今天。", en: "What actually happened cannot lie in the future." },
      changeDays,
    ),
};
export const changedMeanwhile = (): Refused =>
  refused(
    409,
    "changed-meanwhile",
    { zh: "其他人已先行更改，或者此项不存在。", en: "Somebody else has changed it meanwhile, or it does not exist." },
    { zh: "请刷新后重新填写。", en: "Reload, and enter it again." },
  );
export const otherKind = (): Refused =>
  refused(
    409,
    "other-plan-kind",
    { zh: "这类计划没有这一项。", en: "A plan of this kind has none of these." },
    { zh: "请打开相应类型的计划。", en: "Open a plan of the kind that has them." },
  );
export const isCounted = (): Refused =>
  refused(
    409,
    "indicator-is-counted",
    { zh: "此指标由统计得出，不能手工填报。", en: "This indicator is counted from records and cannot be typed in." },
    {
      zh: "请打开数字背后的记录；有误时在案件中更正。",
      en: "Open the records behind the number; correct the case where it is wrong.",
    },
  );
export const outsideYears = ({ baseYear, targetYear }: { baseYear: number; targetYear: number }): Refused =>
  refused(
    422,
    "year-outside",
    {
      zh: `此指标的年度为${baseYear}年至${targetYear}年。`,
      en: `This indicator runs from ${baseYear} to ${targetYear}.`,
    },
    { zh: "请选择其中的年度。", en: "Choose a year among these." },
  );
export const yearsWrong = (): Refused =>
  refused(
    422,
    "indicator-years",
    {
      zh: "目标年度应不早于基期年度，且不超过其后五十年。",
      en: "The target's year must not be before the base's, nor fifty years after it.",
    },
    { zh: "请更正年度。", en: "Correct the years." },
  );
