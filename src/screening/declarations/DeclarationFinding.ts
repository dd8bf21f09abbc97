import { Reason } from "#similarity";
import { z } from "zod";
import { DeclarationField } from "./Declaration.ts";

/** Where in the declaration: Unicode code points of the field as given, end exclusive. */
const DeclarationSpan = z.object({
  field: DeclarationField,
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type DeclarationSpan = Readonly<z.infer<typeof DeclarationSpan>>;

/** `field` names what of the declaration the reason looked at; a reason from the right alone has none. */
const DeclarationReason = Reason.extend({
  field: z.enum([...DeclarationField.options, "hsCode", "route", "port", "consignor", "consignee", "value"]).optional(),
});
export type DeclarationReason = Readonly<z.infer<typeof DeclarationReason>>;

/**
 * A recorded right that a line of a declaration seems to touch. The score is the sum of the weights of all reasons, kept
 * between 0 and 1; an alert can be barred whatever the score (authorised user, right not in force), and `against` says so.
 */
export const DeclarationFinding = z.object({
  declarationId: z.string(),
  markId: z.string(),
  score: z.number().min(0).max(1),
  alert: z.boolean(),
  spans: z.array(DeclarationSpan).readonly(),
  reasons: z.array(DeclarationReason).readonly(),
  against: z.array(DeclarationReason).readonly(),
});
export type DeclarationFinding = Readonly<z.infer<typeof DeclarationFinding>>;
