import type { Block } from "./Block.ts";
import { classBitsHigh, classBitsLow, dayOf, ownerCode, ownerCodeToo, statusCode } from "./columns.ts";
import type { SearchFilter } from "./MarkEntry.ts";

/** A search's filter against the columns of a block. */
export class Filter {
  /** True when every mark passes. */
  readonly open: boolean;
  private readonly low: number;
  private readonly high: number;
  private readonly statuses: number;
  /** Second codes of the owners asked for, by the first; undefined when all pass. */
  private readonly owners: ReadonlyMap<number, readonly number[]> | undefined;
  private readonly from: number;
  private readonly to: number;

  constructor(filter: SearchFilter) {
    const classes = filter.classes ?? [];
    this.low = classBitsLow(classes);
    this.high = classBitsHigh(classes);
    this.statuses = (filter.statuses ?? []).reduce((mask, status) => mask | (1 << statusCode(status)), 0);
    this.owners = codesOf(filter.owners);
    this.from = dayOf(filter.filedFrom);
    this.to = dayOf(filter.filedTo);
    this.open =
      classes.length === 0 && this.statuses === 0 && this.owners === undefined && this.from === 0 && this.to === 0;
  }

  passes(block: Block, mark: number): boolean {
    if (this.open) return true;
    if (
      (this.low !== 0 || this.high !== 0) &&
      ((block.classesLow[mark] as number) & this.low) === 0 &&
      ((block.classesHigh[mark] as number) & this.high) === 0
    )
      return false;
    if (this.statuses !== 0 && (this.statuses & (1 << (block.statuses[mark] as number))) === 0) return false;
    if (this.owners !== undefined) {
      const codes = this.owners.get(block.owners[mark] as number);
      if (codes === undefined || !codes.includes(block.ownersToo[mark] as number)) return false;
    }
    if (this.from === 0 && this.to === 0) return true;
    const filed = block.filed[mark] as number;
    return filed !== 0 && filed >= this.from && (this.to === 0 || filed <= this.to);
  }
}

function codesOf(owners: readonly string[] | undefined): ReadonlyMap<number, readonly number[]> | undefined {
  if (owners === undefined) return undefined;
  const codes = new Map<number, number[]>();
  for (const owner of owners) {
    const code = ownerCode(owner);
    // A mark without an owner is nobody's, and asked for by no name.
    if (code !== 0) codes.set(code, [...(codes.get(code) ?? []), ownerCodeToo(owner)]);
  }
  return codes;
}
