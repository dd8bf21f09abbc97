/** One part of a long list as it is set: texts only, in the language of the reader. */
export interface ListPart {
  readonly title: string;
  /** "Part 3" … with its rows. */
  readonly part: string;
  /** Pages are numbered through all parts. */
  readonly firstPage: number;
  /** Label and value, line by line: the case, the source, its hash. */
  readonly lines: readonly (readonly [string, string])[];
  /** `width` by proportion. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** Rows of the contents: `from` is the number of the first row, `to` of the last. */
  readonly blocks: readonly {
    readonly from: number;
    readonly to: number;
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly words: ListWords;
}

/** `page` says "{n}"; `rows` "{from}" and "{to}"; `lacking` "{n}": characters that no font here has. */
export interface ListWords {
  readonly contents: string;
  readonly page: string;
  readonly rows: string;
  readonly ordinal: string;
  readonly lacking: string;
}
