import type { CaseState, DocumentSpec } from "#casework";
import type { Bilingual, Citation, Confidence, IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "./refuse.ts";

/** What a template is filled with: the same shape as the platform's `DocumentData`. */
export interface PaperData {
  readonly [tag: string]: string | boolean | PaperData | readonly PaperData[];
}

/** The tags of a paper; undefined where the case lacks what the paper needs. */
export type Wanted = Record<string, PaperData[string] | undefined>;

/** How the office signs, and where its decisions are contested; without the last three the paper names no particular body. */
export interface PaperOffice {
  readonly name: string;
  readonly reconsiderationBody?: string;
  readonly court?: string;
  readonly contact?: string;
  /** Names of the offices that the case speaks of, by path. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Something in the paper that rests on law nobody here has read. It is shown beside the paper, never printed in it. */
export interface PaperNote {
  readonly what: Bilingual;
  readonly article: Citation;
  readonly confidence: Confidence;
}

/** One paper to be made, with what the case itself does not hold. */
export interface AnyPaperOrder {
  readonly kind: string;
  /** The case as the action that issues the paper leaves it. */
  readonly state: CaseState;
  /** The party or thing it is about, where the case has several. */
  readonly of?: string;
  /** The day on the paper. */
  readonly madeOn: IsoDate;
  /** As numbered by the office: "岚知处罚〔2026〕12号". */
  readonly documentNumber: string;
  readonly office: PaperOffice;
  /** An amount in fen in the capitals of official papers. */
  readonly capital: (fen: number) => string;
}

/** How the papers of a procedure are filled. */
export interface PaperWriter {
  readonly procedure: string;
  readonly documents: Readonly<Record<string, DocumentSpec>>;
  /** Its tags in words, for the refusal that says what a paper lacks. */
  readonly words: Readonly<Record<string, Bilingual>>;
  /** The tags of a paper with what the case has for each. A case without any facts is asked too: then all that it needs is undefined. */
  readonly wanted: (order: AnyPaperOrder) => Wanted;
  /** What in a paper is unverified beside the paper itself. */
  readonly notes?: (order: AnyPaperOrder) => readonly PaperNote[];
}

export type PaperMade =
  | { readonly data: PaperData; readonly notes: readonly PaperNote[] }
  | { readonly refusal: Refusal };

/** The data of a paper with every value present, or a refusal that names what the case still lacks. */
export function written(writer: PaperWriter, order: AnyPaperOrder): PaperMade {
  const wanted = writer.wanted(order);
  const missing = Object.keys(wanted).filter((tag) => wanted[tag] === undefined || wanted[tag] === "");
  const document = writer.documents[order.kind];
  if (document === undefined) throw new RangeError(`"${writer.procedure}" issues no paper "${order.kind}"`);
  if (missing.length === 0)
    return { data: wanted as PaperData, notes: [...ownNote(document), ...(writer.notes?.(order) ?? [])] };
  const words = missing.map((tag) => writer.words[tag] ?? { zh: tag, en: tag });
  return {
    refusal: refuse(
      "paper-incomplete",
      [
        `制作《${document.name.zh}》缺少：${words.map((each) => each.zh).join("、")}。`,
        `The paper "${document.name.en}" lacks: ${words.map((each) => each.en).join(", ")}.`,
      ],
      ["请先在案件中补充这些内容。", "Complete these in the case first."],
      cite("house", "1"),
    ),
  };
}

function ownNote({ name, article, confidence }: DocumentSpec): readonly PaperNote[] {
  if (confidence === undefined || article === undefined || confidence === "read") return [];
  const what = { zh: `文书“${name.zh}”的依据`, en: `the basis of the paper "${name.en}"` };
  return [{ what, article, confidence }];
}
