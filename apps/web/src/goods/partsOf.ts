import type { GoodsAccount } from "#procedures";

export interface GoodsPart {
  readonly part: "held" | "released" | "disposed";
  /** Of what was taken. */
  readonly percent: number;
}

/** What a bar of one line shows: the parts that there are, of all that was taken. */
export function partsOf({
  taken,
  held,
  released,
  disposed,
}: Omit<GoodsAccount, "item" | "holdings" | "entries">): readonly GoodsPart[] {
  const parts = { held, released, disposed };
  return (["held", "released", "disposed"] as const)
    .filter((part) => parts[part] > 0)
    .map((part) => ({ part, percent: (100 * parts[part]) / taken }));
}
