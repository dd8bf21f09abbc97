import { Fen } from "#law";
import { z } from "zod";

const Amount = Fen.nonnegative().optional();
const Number = z.number().int().nonnegative().optional();

/**
 * What is measured of an act, as article 28 of Fa Shi [2025] No. 5 words it. Amounts in fen; what was not found is absent,
 * never zero.
 *
 *     turnover  value of the goods made, stored, carried and sold     sales   all income had and due
 *     unsold    value of the goods not sold                           gain    income minus the cost of materials or goods bought
 */
export const CrimeValues = z.object({
  gainFen: Amount,
  /** Of a case about services: the gain from goods under the same mark. */
  goodsGainFen: Amount,
  turnoverFen: Amount,
  salesFen: Amount,
  unsoldFen: Amount,
  lossFen: Amount,
  /** Labels made or sold, and labels in stock. */
  pieces: Number,
  unsoldPieces: Number,
  copies: Number,
  unsoldCopies: Number,
  works: Number,
  downloads: Number,
  clicks: Number,
  members: Number,
  /** The holder went bankrupt or closed because of the act. */
  holderBankrupt: z.boolean().optional(),
});
export type CrimeValues = Readonly<z.infer<typeof CrimeValues>>;

/** The sum of what is known; undefined where nothing is. */
export function together(...parts: readonly (number | undefined)[]): number | undefined {
  const known = parts.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
}
