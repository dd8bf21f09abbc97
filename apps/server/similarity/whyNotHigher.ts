import type { Raise } from "#contract";
import type { Explanation, Reason } from "#similarity";

/** How alike two signs are, by the same register as the hit. */
export type Rescore = (query: string, mark: string) => number;

/**
 * What would make the case for a hit stronger, most first, with what the score would then gain: the signs are compared
 * again as they would be. What speaks against without entering the score (goods, tones, length) is not among them, and
 * nothing raises a score of 1.
 */
export function whyNotHigher({ score, reasons, against }: Explanation, rescore: Rescore): Raise[] {
  const [top] = reasons;
  if (top === undefined) return [];
  const missing = floored(1 - score);
  if (missing <= 0) return [];
  const sameBeginning = withSameBeginning(
    top,
    against.find(({ kind }) => kind === "different-beginning"),
  );
  const gained =
    sameBeginning === undefined ? 0 : floored(Math.min(1, rescore(sameBeginning, top.markValue ?? "")) - score);
  const raises: Raise[] = [
    { kind: "same-sign", gain: missing, sentence: { zh: "若两个标志完全相同", en: "if the two signs were the same" } },
  ];
  // Where nothing but the beginning differs, that is the same sign again.
  if (gained > 0 && gained < missing)
    raises.push({
      kind: "different-beginning",
      gain: gained,
      sentence: { zh: "若开头也相同", en: "if the beginnings were the same too" },
    });
  return raises;
}

/** To three places, never above what is really gained. */
const floored = (value: number): number => Math.floor(value * 1000 + 1e-9) / 1000;

/** The query, begun as the mark begins; undefined when they begin alike. */
function withSameBeginning(top: Reason, objection: Reason | undefined): string | undefined {
  const { querySpan, markSpan } = objection ?? {};
  if (querySpan === undefined || markSpan === undefined || top.markValue === undefined) return undefined;
  const query = Array.from(top.queryValue ?? "");
  const beginning = Array.from(top.markValue).slice(...markSpan);
  return [...query.slice(0, querySpan[0]), ...beginning, ...query.slice(querySpan[1])].join("");
}
