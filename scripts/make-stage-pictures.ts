// Draws the stages of each procedure into the README of its folder, as they are in the procedure: `npx tsx scripts/make-stage-pictures.ts`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { procedureOf } from "#procedures";
import { withStages } from "./stagesInReadme.ts";

const root = join(import.meta.dirname, "..", "procedures");
const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => basename(path) === "README.md");
for (const path of paths) {
  const procedure = procedureOf(basename(dirname(path)));
  if (procedure === undefined) continue;
  const file = join(root, path);
  writeFileSync(file, withStages(readFileSync(file, "utf8"), procedure));
  process.stdout.write(`${path}\n`);
}
