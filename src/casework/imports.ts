import type { Bilingual, Citation, IsoDate } from "#law";
import { z } from "zod";
import type { Party } from "./event.ts";

/** What a running case of an office's own list may say: the words above its columns, by which a mapping is guessed. */
export interface ImportField {
  readonly name: Bilingual;
  readonly spellings: readonly string[];
  /** The fact that it becomes, or a part of one: "decision". */
  readonly fact?: string;
}

/** How a procedure takes over cases that began elsewhere. Pure: a row in, a case or what is wrong with the row out. */
export interface ImportSpec {
  readonly fields: Readonly<Record<string, ImportField>>;
  /** Without a column for each of these no row can be read. */
  readonly required: readonly string[];
  readonly read: (
    cells: Readonly<Record<string, string>>,
    context: ImportContext,
  ) => { readonly ok: ImportedCase } | { readonly problems: readonly ImportProblem[] };
}

export interface ImportContext {
  readonly today: IsoDate;
  /** As for an action: settings, the office's people. */
  readonly known: Readonly<Record<string, unknown>>;
}

/** What is wrong with one cell of a row, and what to do about it; `field` is the field's key. */
export interface ImportProblem {
  readonly field: string;
  readonly code: string;
  /** Begins where the name of the column ends. */
  readonly sentence: Bilingual;
  readonly remedy: Bilingual;
  readonly found: string;
}

/** A case as a row tells it. */
export interface ImportedCase {
  /** The number it had. */
  readonly number: string;
  readonly title: string;
  readonly stage: string;
  readonly parties: readonly Party[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly clocks: readonly ImportedClock[];
  /** What was done before, in order, so that guards which ask "was it done?" find it. */
  readonly done: readonly { readonly action: string; readonly on: IsoDate; readonly by?: string }[];
  readonly openedOn: IsoDate;
  /** The last day on which anything in the row happened: what is done here cannot lie before it. */
  readonly latestOn: IsoDate;
  /** What the office should know about the row and need not mend: nobody of that name here. */
  readonly remarks: readonly Bilingual[];
}

/** A clock that began before: it is counted by its own rule, article and confidence, from the day the row gives. */
export interface ImportedClock {
  readonly clock: string;
  readonly of?: string;
  readonly from: IsoDate;
  readonly length?: number;
  readonly extended?: { readonly on: IsoDate; readonly why: string };
  readonly paused?: { readonly from: IsoDate; readonly why: Bilingual; readonly article?: Citation };
  readonly stoppedOn?: IsoDate;
}

const Words = z.record(z.string(), z.string());

/** The input of the entry `CaseImported`: the row itself, whence it came, and who let it in. */
export const ImportInput = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  row: z.number().int().positive(),
  confirmedBy: z.strictObject({ id: z.string(), name: z.string() }),
  /** The row's text by field; only what is filled in. */
  cells: Words,
  /** The office's own header word of each field. */
  columns: Words,
  /** Columns that mean nothing here, kept under their own names. */
  notes: Words,
  /** Fields whose cells were corrected in the docket: they no longer say what the file says. */
  corrected: z.array(z.string()).readonly().optional(),
});
export type ImportInput = Readonly<z.infer<typeof ImportInput>>;
