import { chineseNumber, type IsoDate } from "#law";

/** "二〇二六年十一月二十二日": a day as official papers sign it. */
export function chineseDate(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const years = year
    .split("")
    .map((digit) => "〇一二三四五六七八九".charAt(Number(digit)))
    .join("");
  return `${years}年${chineseNumber(Number(month))}月${chineseNumber(Number(day))}日`;
}

/** "2026年11月22日": a day inside the text of a paper. */
export function plainDate(date: IsoDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}
