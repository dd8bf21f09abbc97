import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { templateOf, type Tx } from "#platform";
import type { Desk } from "../desk.ts";

export interface InstalledTemplate {
  readonly bytes: Uint8Array;
  /** `shipped`: with the product. `installation`: laid down in the data folder, for every office of this installation. */
  readonly from: "shipped" | "installation";
}
export type TemplateReader = (procedure: string, kind: string) => Promise<InstalledTemplate>;

/** Word templates: `folder/<procedure>/<kind>.docx` where the installation laid one down, else the one that ships. Read anew each time. */
export function templateReader(folder: string): TemplateReader {
  return async (procedure, kind) => {
    // Also the check that both are plain names.
    const shipped = templateOf(procedure, kind);
    try {
      return { bytes: await readFile(join(folder, procedure, `${kind}.docx`)), from: "installation" };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return { bytes: await readFile(shipped), from: "shipped" };
    }
  };
}

/** Which template of an office's own, or of an office above it, papers are made from; undefined where none of them chose one. */
export interface TemplateInUse {
  readonly what: "version" | "shipped";
  readonly versionId: string | null;
  readonly sha256: string | null;
  readonly officePath: string;
  readonly by: string;
  readonly at: string;
}

export function templateInUse(
  tx: Tx,
  officePath: string,
  procedure: string,
  kind: string,
): Promise<TemplateInUse | undefined> {
  return tx.row<TemplateInUse>(
    `select what, version_id as "versionId", sha256, office_path as "officePath", by_account as by, at
       from template_in_use($1, $2, $3)`,
    [officePath, procedure, kind],
  );
}

/** The template that a paper of this office is made from. */
export async function templateFor(
  desk: Desk,
  tx: Tx,
  officePath: string,
  procedure: string,
  kind: string,
): Promise<Uint8Array> {
  const chosen = await templateInUse(tx, officePath, procedure, kind);
  if (chosen?.what === "version" && chosen.sha256 !== null) return buffer(desk.files.read(chosen.sha256));
  if (chosen?.what === "shipped") return readFile(templateOf(procedure, kind));
  return (await desk.template(procedure, kind)).bytes;
}
