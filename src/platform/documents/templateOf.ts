import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../database/packageRoot.ts";

/**
 * The path of the Word template of a procedure's document: `procedures/<group>/<procedure>/documents/<kind>.docx` of the
 * package, from source and from `dist` alike (tsc copies no .docx). Throws when the two names are no plain names or when
 * there is no such template: both are faults of the caller, never of an officer.
 */
export function templateOf(procedure: string, kind: string): string {
  for (const name of [procedure, kind]) {
    if (!/^[a-z][a-zA-Z0-9-]*$/.test(name))
      throw new RangeError(`"${name}" is not the name of a procedure or document`);
  }
  const procedures = join(packageRoot(), "procedures");
  const groups = readdirSync(procedures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = groups
    .map((group) => join(procedures, group.name, procedure, "documents", `${kind}.docx`))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(`There is no template documents/${kind}.docx in the procedure "${procedure}"`);
  return found;
}
