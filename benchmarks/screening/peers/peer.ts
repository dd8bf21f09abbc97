/** An exact matcher beside which the engine is measured. */
export type PeerRun = {
  readonly buildSeconds: number;
  /** Memory of the compiled patterns, in bytes; NaN where the peer does not tell. */
  readonly bytes: number;
  readonly titlesPerSecond: number;
  /** For each text, the patterns found in it, each once. */
  readonly hits: readonly (readonly number[])[];
};

export type Peer = {
  readonly name: string;
  readonly version: string;
  /** Finds the patterns in the texts once for the hits, then `rounds` times for the speed. One thread. */
  run(patterns: readonly string[], texts: readonly string[], rounds: number): PeerRun;
};

export type PeerOrAbsence = Peer | { readonly name: string; readonly absent: string };
