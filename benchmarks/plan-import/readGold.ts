import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Bodies = z.object({ lead: z.array(z.string()), participants: z.array(z.string()) });
const GoldTasks = z.array(
  Bodies.extend({
    label: z.string().nullable(),
    /** The first and last thirty characters or so, exactly as in the document. */
    starts: z.string(),
    ends: z.string(),
    dutiesSplit: z.boolean(),
    /** Other readings of lead and participants that are as good. */
    or: z.array(Bodies).default([]),
  }),
);
const GoldFile = z.object({
  document: z.string(),
  sha256: z.string(),
  isPlan: z.boolean(),
  tasks: GoldTasks,
  /** Another division of the document into tasks, complete. */
  or: z.union([GoldTasks, z.object({ tasks: GoldTasks }).transform(({ tasks }) => tasks)]).optional(),
});

export interface Gold {
  readonly document: string;
  readonly text: string;
  readonly isPlan: boolean;
  /** One division, or several; a proposal is held against one or the other as a whole. */
  readonly divisions: readonly (readonly GoldTask[])[];
}
export interface GoldTask {
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
  readonly readings: readonly z.infer<typeof Bodies>[];
  readonly dutiesSplit: boolean;
}

/** The gold of one document, its spans found in the document in order. Throws where the document is another one or a span is not in it. */
export function readGold(file: string, documents: string): Gold {
  const gold = GoldFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const bytes = readFileSync(join(documents, gold.document));
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (hash !== gold.sha256) throw new Error(`${gold.document} is not the document of ${file}: its sha256 is ${hash}`);
  const text = bytes.toString("utf8");
  const divisions = [gold.tasks, ...(gold.or === undefined ? [] : [gold.or])];
  return {
    document: gold.document,
    text,
    isPlan: gold.isPlan,
    divisions: divisions.map((tasks) => placed(tasks, text, file)),
  };
}

function placed(tasks: z.infer<typeof GoldTasks>, text: string, file: string): readonly GoldTask[] {
  let from = 0;
  return tasks.map(({ label, starts, ends, lead, participants, or, dutiesSplit }) => {
    const start = text.indexOf(starts, from);
    if (start === -1) throw new Error(`${file}: not found from ${from}: ${starts}`);
    const last = text.indexOf(ends, start);
    if (last === -1) throw new Error(`${file}: not found from ${start}: ${ends}`);
    from = last + ends.length;
    return { label, start, end: from, readings: [{ lead, participants }, ...or], dutiesSplit };
  });
}
