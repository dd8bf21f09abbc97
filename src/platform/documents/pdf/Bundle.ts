/** A case as one PDF: what its cover, contents and docket say, in the language of the reader. Texts only. */
export interface BundleText {
  readonly words: BundleWords;
  readonly cover: {
    readonly title: string;
    readonly office: string;
    /** Label and value, line by line. */
    readonly lines: readonly (readonly [string, string])[];
  };
  /** Ordinal, when, what, papers, by whom; empty where the docket stands in another volume. */
  readonly docket: readonly (readonly [string, string, string, string, string])[];
}

/** `page` says "{n}" and "{of}" where the numbers go. */
export interface BundleWords {
  readonly cover: string;
  readonly contents: string;
  readonly page: string;
  readonly ordinal: string;
  readonly name: string;
  readonly number: string;
  readonly date: string;
  readonly pageHead: string;
  readonly docket: string;
  readonly at: string;
  readonly what: string;
  readonly papers: string;
  readonly by: string;
}

/** One thing in the case's order. A paper or picture that cannot be drawn becomes a page that says why, with its hash. */
export type BundleItem = {
  readonly name: string;
  readonly number: string;
  readonly date: string;
  /** What its page says below the name: size, hash, who laid it down. */
  readonly lines: readonly string[];
  /** What that page says where it could not be drawn: "{why}" is replaced. */
  readonly undrawn: string;
} & (
  | { readonly kind: "paper"; readonly docx: Uint8Array }
  | { readonly kind: "picture"; readonly bytes: Uint8Array }
  | { readonly kind: "listed" }
);
