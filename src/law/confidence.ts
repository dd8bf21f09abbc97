import { z } from "zod";
import type { Bilingual } from "./text.ts";

/**
 * How far a rule may be trusted: its article was read; a page about it was read; or it stands on knowledge alone.
 * What is unverified is shown as such to the officer and can be set by the deployment.
 */
export const Confidence = z.enum(["read", "secondary", "unverified"]);
export type Confidence = z.infer<typeof Confidence>;

export const confidenceNames = {
  read: { zh: "已核对条文", en: "article read" },
  secondary: { zh: "二手来源", en: "secondary source" },
  unverified: { zh: "未核实", en: "unverified" },
} as const satisfies Record<Confidence, Bilingual>;

/** What the badge says when it is opened. */
export const confidenceMeanings = {
  read: { zh: "本条已与条文原文核对。", en: "The text of the article itself was read." },
  secondary: {
    zh: "依据介绍该规定的页面录入，未核对条文原文；使用前请核对。",
    en: "Taken from a page about the rule, not from its text: check the text before relying on it.",
  },
  unverified: {
    zh: "未见条文原文，仅凭经验录入；可由本单位设定，使用前必须核对。",
    en: "From knowledge alone, no text was seen: your office can set it, and must check it before relying on it.",
  },
} as const satisfies Record<Confidence, Bilingual>;

const order = { read: 0, secondary: 1, unverified: 2 } as const satisfies Record<Confidence, number>;

/** The weaker of two: a result is as sure as its least sure part. */
export function weaker(a: Confidence, b: Confidence): Confidence {
  return order[a] >= order[b] ? a : b;
}
