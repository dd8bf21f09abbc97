import type { Indicator } from "./card.ts";

/** What all values of an indicator are measured against. */
export type Scale = (value: number) => number;

/** How a value becomes points from 0 to 100, given all that are known: better never gives fewer points. */
export function scaleOf({ normalise, direction }: Indicator, known: readonly number[]): Scale {
  const more = direction === "more";
  if (normalise.kind === "target") {
    const { target } = normalise;
    if (more) return (value) => between(value / target);
    return (value) => (value <= target ? 100 : between(target / value));
  }
  if (normalise.kind === "rank") {
    const others = known.length - 1;
    if (others < 1) return () => 100;
    return (value) => 100 * (1 - known.filter((each) => (more ? each > value : each < value)).length / others);
  }
  const low = Math.min(...known);
  const high = Math.max(...known);
  // Where all are the same, nobody is behind.
  if (low === high) return () => 100;
  return (value) => between((more ? value - low : high - value) / (high - low));
}

function between(part: number): number {
  return 100 * Math.min(1, Math.max(0, part));
}
