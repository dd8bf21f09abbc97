import { z } from "zod";
import { readLines } from "./readLines.ts";

/** Holders by number: the marks name them by it, `demo-holder-02` is number 2. */
export const demoHolders = [
  "澄砚文创用品有限公司（演示）",
  "霁川食品有限公司（演示）",
  "Velmora Consumer Goods Ltd (demo)",
  "砺石工具制造有限公司（演示）",
  "絮云家居用品有限公司（演示）",
  "湃讯电子科技有限公司（演示）",
  "Drauven Sports GmbH (demo)",
  "岫山服饰有限公司（演示）",
  "昀光日化有限公司（演示）",
  "途安汽车配件有限公司（演示）",
  "Ostrelle Maison SAS (demo)",
  "棠里茶业合作社（演示）",
] as const;

const DemoMark = z.object({
  registrationNumber: z.string(),
  markText: z.string(),
  classNumbers: z.array(z.number().int()),
  goods: z.string(),
  /** Index into `demoHolders`. */
  holder: z.number().int(),
  status: z.string(),
  /** Months between its registration (filing, where it is not registered) and the day the demonstration is loaded. */
  ageMonths: z.number().int(),
  authorisedSellers: z.array(z.string()),
  price: z.object({ goods: z.string(), yuan: z.number() }),
});
export type DemoMark = z.infer<typeof DemoMark>;

/** Invented marks: words made up for the demonstration, registered by nobody. */
export function demoMarks(): DemoMark[] {
  return readLines("marks.jsonl", DemoMark);
}

export function holderId(index: number): string {
  return `demo-holder-${String(index + 1).padStart(2, "0")}`;
}
