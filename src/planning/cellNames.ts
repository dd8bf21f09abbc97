import type { Bilingual } from "#law";
import { type Dimension, type FigureWhere, noKey } from "./figure.ts";
import { toldNames } from "./toldByCase.ts";

/** The dimensions whose cells are known beforehand and have names. */
export const namedDimensions = [
  "procedure",
  "outcome",
  "right",
  "channel",
  "foreign",
] as const satisfies readonly Dimension[];
export type NamedDimension = (typeof namedDimensions)[number];
export type CellNames = Readonly<Record<NamedDimension, ReadonlyMap<string, Bilingual>>>;

/** What this asks of a procedure: its name, and what its last stages are called. */
interface Named {
  readonly id: string;
  readonly name: Bilingual;
  readonly stages: Readonly<Record<string, { readonly closing?: Bilingual | undefined }>>;
}

/** The cells of each dimension in words, `noKey` among them where it means something. */
export function cellNames(procedures: readonly Named[]): CellNames {
  const outcomes = procedures.flatMap(({ stages }) =>
    Object.entries(stages).flatMap(([stage, { closing }]) => (closing ? [[stage, closing] as const] : [])),
  );
  const told = (by: "right" | "channel" | "foreign") =>
    new Map([...Object.entries(toldNames[by]), [noKey, notRecorded]]);
  return {
    procedure: new Map(procedures.map(({ id, name }) => [id, name])),
    outcome: new Map([...outcomes, [noKey, { zh: "未结", en: "open" }]]),
    right: told("right"),
    channel: told("channel"),
    foreign: told("foreign"),
  };
}

const notRecorded: Bilingual = { zh: "未记录", en: "not recorded" };

/** 商标、外观设计专利；现场窗口. Empty where all cells are meant. A cell without a name stands as its key. */
export function cellsInWords(where: FigureWhere, names: CellNames): Bilingual {
  const said = Object.entries(where).flatMap(([by, keys]) => {
    const known: ReadonlyMap<string, Bilingual> | undefined = names[by as NamedDimension];
    return keys.length === 0 ? [] : [keys.map((key) => known?.get(key) ?? { zh: key, en: key })];
  });
  return {
    zh: said.map((cells) => cells.map(({ zh }) => zh).join("、")).join("；"),
    en: said.map((cells) => cells.map(({ en }) => en).join(", ")).join("; "),
  };
}

/** The first cell meant that there cannot be: a misspelt kind of right would count nothing, for ever. */
export function strangeCell(where: FigureWhere, names: CellNames): string | undefined {
  return namedDimensions.flatMap((by) => (where[by] ?? []).filter((key) => !names[by].has(key)))[0];
}
