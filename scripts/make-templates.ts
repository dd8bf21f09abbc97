// Writes the Word templates of the enforcement papers, of the search report and of summaries. Run once, and again when a layout changes: the .docx files are the
// templates, are committed, and may be edited in Word. Layout after the habits of official papers (A4, 小标宋 titles, 仿宋 text).
//   npx tsx scripts/make-templates.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { adjudicationPapers } from "./templates/adjudicationPapers.ts";
import { afterDecisionPapers } from "./templates/afterDecisionPapers.ts";
import { customsPapers } from "./templates/customsPapers.ts";
import { fileReviewPapers, instructionPapers, transferPapers, typicalCasePapers } from "./templates/guidancePapers.ts";
import { intakePapers } from "./templates/intakePapers.ts";
import { fieldworkPapers } from "./templates/fieldworkPapers.ts";
import { mediationPapers } from "./templates/mediationPapers.ts";
import { patentPapers } from "./templates/patentPapers.ts";
import { papers } from "./templates/papers.ts";
import { platformPapers } from "./templates/platformPapers.ts";
import { recordalPapers } from "./templates/recordalPapers.ts";
import { searchReports } from "./templates/searchReport.ts";
import { summaries } from "./templates/summaries.ts";
import { supervisionPapers } from "./templates/supervisionPapers.ts";
import { wordParts } from "./templates/word.ts";

const root = join(import.meta.dirname, "..");
writeAll(join(root, "procedures", "protection", "trademark-enforcement", "documents"), {
  ...papers,
  ...fieldworkPapers,
  ...intakePapers,
  ...afterDecisionPapers,
});
writeAll(join(root, "procedures", "protection", "patent-adjudication", "documents"), adjudicationPapers);
writeAll(join(root, "procedures", "protection", "counterfeit-patent", "documents"), patentPapers);
writeAll(join(root, "procedures", "protection", "customs-detention", "documents"), customsPapers);
writeAll(join(root, "procedures", "protection", "customs-recordal", "documents"), recordalPapers);
writeAll(join(root, "procedures", "guidance", "instructions", "documents"), instructionPapers);
writeAll(join(root, "procedures", "guidance", "file-review", "documents"), fileReviewPapers);
writeAll(join(root, "procedures", "guidance", "typical-case", "documents"), typicalCasePapers);
writeAll(join(root, "procedures", "guidance", "transfer", "documents"), transferPapers);
writeAll(join(root, "procedures", "protection", "patent-mediation", "documents"), mediationPapers);
writeAll(join(root, "procedures", "protection", "platform-notice", "documents"), platformPapers);
writeAll(join(root, "apps", "server", "similarity"), searchReports);
writeAll(join(root, "apps", "server", "summaries"), summaries);
writeAll(join(root, "apps", "server", "bulletins"), supervisionPapers);

function writeAll(
  folder: string,
  documents: Readonly<Record<string, { readonly title: string; readonly body: readonly string[] }>>,
): void {
  mkdirSync(folder, { recursive: true });
  for (const [kind, { title, body }] of Object.entries(documents)) {
    const zip = new PizZip();
    // One fixed time, so that the same layout gives the same bytes.
    const options = { date: new Date(1980, 0, 1), createFolders: false };
    for (const [path, xml] of wordParts(title, body)) zip.file(path, xml, options);
    writeFileSync(join(folder, `${kind}.docx`), zip.generate({ type: "nodebuffer", compression: "DEFLATE" }));
    process.stdout.write(`${kind}.docx\n`);
  }
}
