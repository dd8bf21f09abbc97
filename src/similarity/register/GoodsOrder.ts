import { classMatrix } from "../goods/classRelations.ts";
import type { Block } from "./Block.ts";
import { classBitsHigh, classBitsLow } from "./columns.ts";

const classes = Array.from({ length: 45 }, (_, i) => i + 1);
/** Of a mark that names no class nobody can say that its goods are far away. */
const unknown = 1;
/** What a step of relatedness (0 to 3) takes off what parts a sign from being the same. */
const perStep = 0.1;
/** Sets marks of equal signs apart, and no others. */
const tie = 1e-6;

/**
 * Where a mark stands among hits when the goods asked for are known. Goods count for what is missing to the same sign:
 * related goods bring two signs nearer, but nothing passes a sign that is the same.
 *
 *     score 0.70   unrelated 0.70, a little related 0.73, related 0.76, same class 0.79
 *     score 1.00   the same class first, all before any other sign
 */
export class GoodsOrder {
  readonly open: boolean;
  /** By degree: the classes that stand in it to one of those asked for. */
  private readonly low = new Uint32Array(4);
  private readonly high = new Uint32Array(4);

  constructor(forClasses: readonly number[] | undefined) {
    const asked = forClasses ?? [];
    this.open = asked.length === 0;
    for (let degree = 1; degree <= 3; degree++) {
      const near = classes.filter((one) => asked.some((other) => (classMatrix[one * 46 + other] as number) >= degree));
      this.low[degree] = classBitsLow(near);
      this.high[degree] = classBitsHigh(near);
    }
  }

  of(score: number, block: Block, mark: number): number {
    if (this.open) return score;
    const degree = this.degreeOf(block.classesLow[mark] as number, block.classesHigh[mark] as number);
    return score + (1 - score) * perStep * degree + tie * degree;
  }

  private degreeOf(low: number, high: number): number {
    if (low === 0 && high === 0) return unknown;
    for (let degree = 3; degree > 0; degree--)
      if ((low & (this.low[degree] as number)) !== 0 || (high & (this.high[degree] as number)) !== 0) return degree;
    return 0;
  }
}
