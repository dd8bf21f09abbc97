import { readFileSync } from "node:fs";
import { importPlan, type PlanProposal } from "#planning";
import { readText } from "#platform";
import { simplify } from "#similarity";

/** What `yuheng plan import` proposes for a file, and how long extraction and reading took. */
export async function importFile(
  path: string,
): Promise<{ readonly proposal: PlanProposal; readonly milliseconds: number }> {
  const bytes = readFileSync(path);
  const before = performance.now();
  const read = await readText(bytes);
  if ("refusal" in read) throw new Error(`${path}: ${read.refusal.sentence.en}`);
  const proposal = importPlan(read.ok.text, { simplify });
  return { proposal, milliseconds: performance.now() - before };
}
