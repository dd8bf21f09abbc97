import { type CaseEvent, field, type ImportInput, type Procedure } from "#casework";
import { z } from "zod";

/** The form in which an entry of the docket is corrected, and what the filled form says. */
export interface EntryForm {
  readonly schema: z.ZodType;
  readonly value: Readonly<Record<string, unknown>>;
  readonly inputOf: (value: Record<string, unknown>) => Record<string, unknown>;
}

/** That of its action; of a case that was taken over, the cells of its row. Undefined where nothing can be filled in. */
export function entryForm(procedure: Procedure, event: CaseEvent): EntryForm | undefined {
  const spec = procedure.actions[event.action];
  if (spec !== undefined)
    return { schema: spec.input, value: { ...(event.input as Record<string, unknown>) }, inputOf: (value) => value };
  if (event.action !== "import" || procedure.importing === undefined) return undefined;
  const row = event.input as ImportInput;
  const schema = z.strictObject(
    Object.fromEntries(
      Object.entries(procedure.importing.fields).map(
        ([
          name,
          {
            name: { zh, en },
          },
        ]) => [name, field(z.string().max(20_000), zh, en, { widget: "line" }).optional()],
      ),
    ),
  );
  return { schema, value: { ...row.cells }, inputOf: (cells) => ({ ...row, cells }) };
}
