import { type IsoDate, weekday } from "#law";
import type { Language } from "../words/i18n.ts";

const names = {
  zh: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

export function weekdayName(day: IsoDate, language: Language): string {
  return names[language][(weekday(day) + 6) % 7] ?? "";
}
