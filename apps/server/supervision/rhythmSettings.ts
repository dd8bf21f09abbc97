import type { Bilingual } from "#law";
import { houseRhythm, isEscalateAfter, isRemindBefore, rhythmKeys } from "#planning";
import { cite } from "#statutes";
import { z } from "zod";
import { assignmentQueue } from "./timers.ts";

/** When holders are reminded and when what is late goes up: house rules, which an office sets for what it gives. */
export const rhythmSettings = [
  days(
    "escalateAfter",
    {
      zh: "督办：逾期几日后逐级上报（日数递增，如 7, 21, 45）",
      en: "supervision: days late after which an assignment goes one office further up, rising, as 7, 21, 45",
    },
    isEscalateAfter,
    {
      zh: "填写一至六个递增的整数日数，每个在1至365之间",
      en: "one to six whole numbers of days, rising, each from 1 to 365",
    },
  ),
  days(
    "remindBefore",
    {
      zh: "督办：时限前几日提醒（日数递减，如 30, 7；不提醒填 []）",
      en: "supervision: days before the due date on which the holder is reminded, falling, as 30, 7; [] for none",
    },
    isRemindBefore,
    {
      zh: "填写至多六个递减的整数日数，每个在1至365之间",
      en: "up to six whole numbers of days, falling, each from 1 to 365",
    },
  ),
];

function days(what: keyof typeof rhythmKeys, name: Bilingual, is: (value: unknown) => boolean, sentence: Bilingual) {
  return {
    key: rhythmKeys[what],
    name,
    schema: z.unknown().refine(is, { params: { sentence } }),
    standard: houseRhythm[what],
    confidence: "unverified" as const,
    article: cite("house", "1"),
    queue: assignmentQueue,
  };
}
