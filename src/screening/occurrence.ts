import type { Span } from "#similarity";
import type { LikenessName } from "./likenessKind.ts";
import type { ScreenedMark } from "./tables/markRecords.ts";
import type { DegreeName } from "./tables/screeningTables.ts";

/** The text of a mark that was looked for: all of it, or the part or other name that leads to it. */
export type SoughtForm = {
  readonly given: string;
  /** Folded, without gaps. */
  readonly joined: string;
  /** Where it stands in the mark's text, in code points. */
  readonly span: Span;
  readonly degree: DegreeName;
  readonly isPart: boolean;
  readonly isHan: boolean;
};

/** A stretch of a field that names or imitates a mark. */
export type Occurrence = {
  readonly mark: ScreenedMark;
  readonly form: SoughtForm;
  readonly kind: LikenessName;
  readonly given: string;
  readonly span: Span;
  /** Does it begin with a character of a script written without spaces? */
  readonly isHan: boolean;
  /** Does nothing that can be read stand before it? */
  readonly isFirst: boolean;
};
