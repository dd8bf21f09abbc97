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

const order = { read: 0, secondary: 1, unverified: 2 } as const satisfies Record<Confidence, number>;

/** The weaker of two: a result is as sure as its least sure part. */
export function weaker(a: Confidence, b: Confidence): Confidence {
  return order[a] >= order[b] ? a : b;
}
