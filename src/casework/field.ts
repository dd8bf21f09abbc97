import type { Bilingual } from "#law";
import type { z } from "zod";
import type { Actor } from "./event.ts";
import type { CaseState } from "./state.ts";

/** How the page draws a field. Absent: drawn from its type (text, number, date, choice, switch, list). */
export type Widget =
  | "line"
  | "text"
  | "date"
  | "date-time"
  | "money"
  | "choice"
  | "switch"
  | "party"
  | "paper"
  | "colleague"
  | "room"
  | "file"
  | "list"
  | "rows"
  | "time"
  | "group"
  | "mark"
  | "office";

export interface FieldLabel {
  readonly title: Bilingual;
  readonly hint?: Bilingual;
  readonly widget?: Widget;
  /** Of a party field: only parties of this role are offered; left out of the form where there is but one and it may be absent. */
  readonly partyRole?: string;
  /** Shown only where the field beside it says this, or one of these: the details of a source, once that source is chosen. */
  readonly shownWhen?: { readonly field: string; readonly is: string | readonly string[] };
  /** Kept apart from the docket, which holds a token in its place; read only by those who need it. */
  readonly confidential?: true;
  /** Names of the choices of an enum. */
  readonly choices?: Readonly<Record<string, Bilingual>>;
  /**
   * Of a text field: what the case itself offers to choose from, to this person where only some of it is theirs. It is asked
   * for the form alone; the guards say what is lawful.
   */
  readonly choicesIn?: (state: CaseState, actor?: Actor) => readonly FieldChoice[];
}

export interface FieldChoice {
  readonly value: string;
  readonly name: Bilingual;
}

/** Labels a field of an action's input: the form on the page and the message of a refusal speak from it. */
export function field<T extends z.ZodType>(schema: T, zh: string, en: string, more: Omit<FieldLabel, "title"> = {}): T {
  return schema.meta({ label: { title: { zh, en }, ...more } }) as T;
}

/** The label given with {@link field}, looked for through optional and default wrappers; undefined where there is none. */
export function labelOf(schema: z.ZodType): FieldLabel | undefined {
  const own = schema.meta()?.["label"] as FieldLabel | undefined;
  if (own !== undefined) return own;
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner === undefined ? undefined : labelOf(inner);
}
