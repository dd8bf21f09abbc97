import { refused } from "../http/refused.ts";

export const alreadyIssued = () =>
  refused(
    409,
    "bulletin-issued",
    { zh: "通报已经印发，不能再改。", en: "The bulletin has been issued and cannot be changed." },
    { zh: "需要更正时，请另发通报。", en: "Issue another bulletin to correct it." },
  );
export const bulletinChanged = () =>
  refused(
    409,
    "changed-meanwhile",
    { zh: "其他人已先行更改这份通报。", en: "Somebody else has changed this bulletin meanwhile." },
    { zh: "请刷新后重新修改。", en: "Reload, and change it again." },
  );
export const namesNothing = () =>
  refused(
    422,
    "bulletin-empty",
    { zh: "这份通报没有列出任何事项。", en: "This bulletin names nothing." },
    { zh: "请更换期间或计划，或恢复略去的事项。", en: "Choose another period or plan, or put back what was left out." },
  );
export const notInTheFuture = () =>
  refused(
    422,
    "bulletin-period",
    {
      zh: "通报期间的结束日期不能早于开始日期，开始日期不能晚于今天。",
      en: "A bulletin's period must end after it begins, and begin no later than today.",
    },
    { zh: "请更正期间。", en: "Correct the period." },
  );
