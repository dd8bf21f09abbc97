/**
 * Writes `docs/similarity-reasons.md` from the kinds of likeness. Run again after a weight or an example has changed:
 *
 *     npx tsx scripts/make-similarity-reasons.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#platform";
import { reasonsPage } from "../src/similarity/likeness/reasonsPage.ts";

writeFileSync(join(packageRoot(), "docs", "similarity-reasons.md"), reasonsPage());
