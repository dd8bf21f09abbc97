import type { Bilingual } from "#law";
import type { ReturnForm } from "#planning";
import { type Refused, refused } from "../http/refused.ts";
import type { OfficeRow } from "./files.ts";

export function notAsked(): Refused {
  return refused(
    422,
    "return-not-asked",
    { zh: "没有这一期的报表。", en: "There is no such form for this period." },
    { zh: "请从报表一览中选择。", en: "Choose one from the list of returns." },
  );
}

const levelNames: Readonly<Record<string, Bilingual>> = {
  nation: { zh: "国家级", en: "the nation" },
  province: { zh: "省级", en: "provinces" },
  city: { zh: "市级", en: "cities" },
  district: { zh: "县级", en: "districts" },
};

export function wrongLevel(form: ReturnForm, office: OfficeRow): Refused {
  const names = form.levels.flatMap((level) => levelNames[level] ?? []);
  return refused(
    422,
    "return-wrong-level",
    {
      zh: `${office.name.zh}不填报“${form.name.zh}”，该表由知识产权系统${names.map(({ zh }) => zh).join("、")}机关填报。`,
      en: `${office.name.en} does not fill in "${form.name.en}": IP offices of ${names.map(({ en }) => en).join(", ")} do.`,
    },
    form.lines.includes(office.line)
      ? {
          zh: "本级数据由上级机关一并统计，无需填报。",
          en: "There is nothing to file: what the office does is counted by the one above.",
        }
      : {
          zh: "本机关不属于该表的填报系统，无需填报。",
          en: "There is nothing to file: this form is not for its line.",
        },
  );
}

export function noSuchCell(): Refused {
  return refused(
    422,
    "return-no-such-cell",
    { zh: "该表没有这一格，或者这一格不由人填写。", en: "The form has no such cell, or it is not typed in." },
    {
      zh: "统计和合计格由系统计算；数字有误的，请在案卷中更正。",
      en: "Counted and computed cells fill themselves; where one is wrong, correct the case.",
    },
  );
}

export function wrongKind(type: "number" | "money" | "text"): Refused {
  const text = type === "text";
  return refused(
    422,
    "return-wrong-kind",
    text
      ? { zh: "这一格填写文字。", en: "This cell takes text." }
      : { zh: "这一格填写整数（金额以分为单位）。", en: "This cell takes a whole number (amounts in fen)." },
    { zh: "请改正后再填。", en: "Mend it and type it again." },
  );
}

export function changedMeanwhile(): Refused {
  return refused(
    409,
    "return-changed",
    { zh: "该报表刚刚有改动。", en: "This return has changed meanwhile." },
    { zh: "请刷新页面，核对后再办。", en: "Load the page again, look, and then go on." },
  );
}
