import type { IsoDate } from "#law";
import type { ExpertDetails } from "./expert.ts";

/**
 * Where somebody of the pool stands on a day. Leave and suspension count from their first to their last day, both included;
 * who leaves is out from the day of leaving on. "outside": not in the pool yet.
 */
export function standingOn(
  { since, standing }: Pick<ExpertDetails, "since" | "standing">,
  day: IsoDate,
): ExpertDetails["standing"]["kind"] | "outside" {
  if (since !== undefined && day < since) return "outside";
  const { kind, from, until } = standing;
  if (kind === "active") return "active";
  const begun = from === undefined || day >= from;
  const over = kind !== "left" && until !== undefined && day > until;
  return begun && !over ? kind : "active";
}
