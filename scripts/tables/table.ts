import type { Source } from "./sources.ts";

/** One table of `src/similarity/tables`: what it is, whence, and the text constants it is made of. */
export type Table = {
  /** Name of the module. */
  readonly name: string;
  /** One sentence for the head of the module. */
  readonly says: string;
  readonly sources: readonly Source[];
  /** Constant name to text, with a docstring for each. `half` leaves out what a measurement must not have seen. */
  readonly make: (options: { readonly half: boolean }) => readonly Constant[] | Promise<readonly Constant[]>;
};

export type Constant = { readonly name: string; readonly says: string; readonly text: string };
