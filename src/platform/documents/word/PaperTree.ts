/** A Word document as it is to be drawn: pages, paragraphs, tables. Plain data, lengths in points. */
export interface PaperTree {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Pictures by the name under which runs refer to them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What the document holds that cannot be carried into a drawing, once each: "textBox", "trackedChange". */
  readonly uncarried: readonly Uncarried[];
}

export type Uncarried = "textBox" | "equation" | "drawing" | "trackedChange" | "footnote" | "embedded" | "picture";

export interface Section {
  readonly page: PageShape;
  readonly header: Margin;
  readonly footer: Margin;
  /** The first page has a header and footer of its own. */
  readonly titlePage: boolean;
  readonly blocks: readonly Block[];
}

export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the edge of the paper to the header, and to the footer. */
  readonly header: number;
  readonly footer: number;
}

export interface Margin {
  readonly usual: readonly Block[];
  readonly first: readonly Block[];
}

export type Block = Paragraph | Table | { readonly kind: "break" };

export interface Paragraph {
  readonly kind: "paragraph";
  /** The name of its style as an office sees it in Word: "文书正文". */
  readonly style: string;
  readonly align: "left" | "center" | "right" | "both";
  readonly before: number;
  readonly after: number;
  /** The distance of lines, and how much of it lies above the base line. */
  readonly line: number;
  readonly rise: number;
  readonly first: number;
  readonly left: number;
  readonly right: number;
  readonly keepsNext: boolean;
  readonly runs: readonly Run[];
}

export type Run =
  | TextRun
  | { readonly kind: "line" }
  | { readonly kind: "tab" }
  | (Look & { readonly kind: "page" | "pages" })
  | { readonly kind: "picture"; readonly name: string; readonly width: number; readonly height: number };

export interface TextRun extends Look {
  readonly kind: "text";
  readonly text: string;
}

export interface Look {
  readonly size: number;
  /** The font for Chinese and the one for Latin letters, as the document names them. */
  readonly east: string;
  readonly latin: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** "rrggbb" where it is not black. */
  readonly colour: string | undefined;
  readonly raised: "super" | "sub" | undefined;
}

export interface Table {
  readonly kind: "table";
  readonly align: "left" | "center" | "right";
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly height: number;
  readonly heads: boolean;
  readonly whole: boolean;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly vertical: "top" | "horizon" | "bottom";
  readonly border: { readonly top: boolean; readonly right: boolean; readonly bottom: boolean; readonly left: boolean };
  readonly blocks: readonly Block[];
}
