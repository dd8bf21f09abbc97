import { commitmentOf } from "#evidence";
import { ExpertDetails, type Expert } from "../experts/expert.ts";

/** An expert of tests: a technical investigator for F16 who is tied to nobody, but for what is said. */
export function expert(id: string, more: Partial<Expert> = {}): Expert {
  const details = ExpertDetails.parse({
    name: `专家${id}`,
    roles: ["technical-investigator"],
    fields: ["F16"],
    ...more,
  });
  return { ...details, id, met: more.met ?? [] };
}

/** A secret of a side and its commitment to a list. */
export function sideSecret(listHash: string, side: string, word = side): { secret: string; commitment: string } {
  const secret = `${word}-secret`;
  return { secret, commitment: commitmentOf(listHash, side, secret) };
}
