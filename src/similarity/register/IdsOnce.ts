import { Channel, hashText } from "./hash.ts";
import type { MarkEntry } from "./MarkEntry.ts";
import { SeenHashes } from "./SeenHashes.ts";

/**
 * Sees to it that a register built from a stream holds each id once, as it stood last. Blocks cannot be changed, so a mark
 * whose id may have come before is held back, to be inserted when all others are built.
 */
export class IdsOnce {
  private readonly seen = new SeenHashes();
  private readonly held = new Map<string, MarkEntry>();

  /** False when the mark is held back. */
  take(mark: MarkEntry): boolean {
    if (this.seen.add(hashText(Channel.id, mark.id))) return true;
    this.held.set(mark.id, mark);
    return false;
  }

  /** Marks to insert after the others: each replaces the earlier one of its id, if there is one. */
  get later(): Iterable<MarkEntry> {
    return this.held.values();
  }
  get isEmpty(): boolean {
    return this.held.size === 0;
  }
}
