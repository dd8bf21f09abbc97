import { type Fen, type Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { ValueProof } from "./facts.ts";
import type { DetentionState } from "./frame.ts";
import { holderIds } from "./holders.ts";
import { keysOf, proofKinds } from "./names.ts";

/** What the goods are worth, and the proof that says so. */
export interface GoodsValue {
  readonly fen: Fen;
  readonly proof: ValueProof;
}

/**
 * The value of goods by the order of proof (Fa Shi [2025] No. 5, article 28, for goods not sold): the real price, the marked
 * price, the mid-market price; the declared price last, which no text says. Of each kind the latest proof speaks, and one that
 * was found to be no price, a deposit, counts for nothing. `holder`: of the goods that infringe its rights alone. Undefined
 * where nothing counts.
 */
export function goodsValue({ facts }: Pick<DetentionState, "facts">, holder?: string): GoodsValue | undefined {
  const own = (facts.values ?? []).filter((proof) => proof.holder === holder);
  for (const kind of keysOf(proofKinds)) {
    const proof = own.findLast((each) => each.kind === kind);
    if (proof?.counts === true) return { fen: proof.fen, proof };
  }
  return undefined;
}

/** The value of all goods: as proved for the whole, else the sum of what is proved for each holder. */
export function wholeValue(state: Pick<DetentionState, "facts">): Fen | undefined {
  const whole = goodsValue(state);
  if (whole !== undefined) return whole.fen;
  const parts = holderIds(state).map((holder) => goodsValue(state, holder)?.fen);
  return parts.length === 0 || parts.includes(undefined)
    ? undefined
    : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** The value by which a holder's security is measured: of its goods, or of all where it is the only one. */
export function valueFor(state: Pick<DetentionState, "facts">, holder: string): Fen | undefined {
  return goodsValue(state, holder)?.fen ?? (holderIds(state).length === 1 ? goodsValue(state)?.fen : undefined);
}

export function noValue(): Refusal {
  return refuse(
    "value-not-known",
    ["尚无可以采信的货物价值证据。", "Nothing that counts as proof of the goods' value is on the docket."],
    [
      "请先登记货物价值；涉及多个权利人的，分别登记。",
      "Record the value first; where there are several holders, for each.",
    ],
    cite("customs-ip-measures", "23"),
  );
}
