import { Kind } from "./kinds.ts";

/** The strongest likeness found so far. */
export class Best {
  score = 0;
  kind: Kind = Kind.none;

  clear(): void {
    this.score = 0;
    this.kind = Kind.none;
  }

  offer(kind: Kind, score: number): void {
    if (score > this.score) {
      this.score = score;
      this.kind = kind;
    }
  }
}
