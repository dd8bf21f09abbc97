import { cite } from "#statutes";
import { z } from "zod";

const days = z.number().int().min(1).max(90);
const key = "files.unfinishedDays";
const standard = 7;

/** For how many days a file that did not come whole is kept, so that its sender can go on. A house rule; an office may set its own. */
export const keptDaysSetting = {
  key,
  name: {
    zh: "未传完的证据文件保留几日（逾期清除）",
    en: "Days for which a file that did not come whole is kept, then cleared away",
  },
  schema: days,
  standard,
  confidence: "unverified",
  article: cite("house", "1"),
  read(settings: Readonly<Record<string, unknown>>): number {
    const set = days.safeParse(settings[key]);
    return set.success ? set.data : standard;
  },
} as const;
