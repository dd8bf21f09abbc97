import { Kind, kindNames } from "./kinds.ts";

/** The strongest likeness found so far; the first of several equally strong. */
export class Best {
  score = 0;
  kind: Kind = Kind.none;
  /** Every kind found and its score, kept only while somebody wants to explain. */
  readonly heard = new Float64Array(kindNames.length);
  isListening = false;

  clear(): void {
    this.score = 0;
    this.kind = Kind.none;
    if (this.isListening) this.heard.fill(0);
  }

  offer(kind: Kind, score: number): void {
    if (score > this.score) {
      this.score = score;
      this.kind = kind;
    }
    if (this.isListening && score > (this.heard[kind] as number)) this.heard[kind] = score;
  }
}
