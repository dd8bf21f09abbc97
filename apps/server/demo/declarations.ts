import { z } from "zod";
import { readLines } from "./readLines.ts";

/** As a customs system would send it, with the days before the demonstration is loaded and what its author meant by it. */
const DemoDeclaration = z
  .object({
    number: z.string(),
    consignor: z.string(),
    daysAgo: z.number().int().positive(),
    /** Should screening call an officer for it? Screening never sees this. */
    expected: z.enum(["alert", "quiet"]),
  })
  .loose();
export type DemoDeclaration = z.infer<typeof DemoDeclaration>;

/** Forty declarations of invented traders, written for the demonstration. */
export function demoDeclarations(): DemoDeclaration[] {
  return readLines("declarations.jsonl", DemoDeclaration);
}

/** Ports that goods of a mark go through, by the words of the mark. */
export const demoPorts: Readonly<Record<string, readonly string[]>> = {
  DRAUVEN: ["澜州机场（演示）"],
  砺谷: ["珠屿港（演示）"],
  岫白: ["珠屿港（演示）"],
};

export const demoPlaces: readonly { readonly place: string; readonly why: string }[] = [
  { place: "枫浦中转港", why: "近一年三次查获经此转运的侵权货物（演示）" },
];
