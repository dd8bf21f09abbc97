import type { Bilingual } from "#law";

/** What to do about a field that could not be read, by the code of its problem. */
export const remedies: Readonly<Record<string, Bilingual>> = {
  missing: { zh: "请填写此栏后重新导入这一行", en: "fill this in and import the row again" },
  "not-text": { zh: "请写成文本（JSON 中加引号）", en: "write it as text, in quotation marks in JSON" },
  "field-too-long": { zh: "请缩短此栏内容", en: "make it shorter" },
  "unreadable-characters": {
    zh: "请删去控制字符，或将文件另存为 UTF-8 后重新导入",
    en: "take the control characters out, or save the file as UTF-8 and import it again",
  },
  "not-a-currency": { zh: "请填写币种的三字母代码，例如 CNY、USD", en: "write a code such as CNY or USD" },
  "not-a-price": { zh: "请只填数字，例如 1299.50", en: "write digits alone, such as 1299.50" },
  "negative-price": { zh: "请核对金额", en: "check the amount" },
  "not-a-date": { zh: "请写成 2025-02-28 的形式", en: "write it like 2025-02-28" },
  "no-such-day": { zh: "请核对年月日", en: "check year, month and day" },
};
