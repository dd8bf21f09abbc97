import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const GoldFile = z.object({
  document: z.string(),
  sha256: z.string(),
  isPlan: z.boolean(),
  tasks: z.array(
    z.object({
      label: z.string().nullable(),
      /** The first and last thirty characters or so, exactly as in the document. */
      starts: z.string(),
      ends: z.string(),
      lead: z.array(z.string()),
      participants: z.array(z.string()),
      dutiesSplit: z.boolean(),
    }),
  ),
});

export interface Gold {
  readonly text: string;
  readonly document: string;
  readonly isPlan: boolean;
  readonly tasks: readonly GoldTask[];
}
export interface GoldTask {
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly dutiesSplit: boolean;
}

/** The gold of one document, its spans found in the document in order. Throws where the document is another one or a span is not in it. */
export function readGold(file: string, documents: string): Gold {
  const gold = GoldFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const bytes = readFileSync(join(documents, gold.document));
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (hash !== gold.sha256) throw new Error(`${gold.document} is not the document of ${file}: its sha256 is ${hash}`);
  const text = bytes.toString("utf8");
  let from = 0;
  const tasks = gold.tasks.map((task) => {
    const start = text.indexOf(task.starts, from);
    if (start === -1) throw new Error(`${file}: not found from ${from}: ${task.starts}`);
    const last = text.indexOf(task.ends, start);
    if (last === -1) throw new Error(`${file}: not found from ${start}: ${task.ends}`);
    const end = last + task.ends.length;
    from = end;
    return { ...task, start, end };
  });
  return { text, document: gold.document, isPlan: gold.isPlan, tasks };
}
