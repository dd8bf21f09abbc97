import type { Bilingual } from "#law";
import type { Scorecard } from "./card.ts";

/** An entity named in a table, with its values by indicator. */
export interface NamedRow {
  readonly name: string;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface TableFault {
  /** The row of the file, counted from 1 with the header; null where it is a column. */
  readonly row: number | null;
  readonly sentence: Bilingual;
}

/** The greatest number of entities that are ranked at once. */
const most = 2000;

/**
 * The rows of an uploaded table: names in the first column, one column an indicator, found by its name in either language or
 * by its key. An empty cell is a missing value. Whatever cannot be read is named, and nothing is guessed.
 */
export function rowsOfTable(
  card: Scorecard,
  header: readonly string[],
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
): {
  readonly rows: readonly NamedRow[];
  readonly faults: readonly TableFault[];
  readonly notes: readonly Bilingual[];
} {
  const columns = header.map((title) => card.indicators.find((one) => namesOf(one).includes(folded(title))));
  const faults: TableFault[] = [];
  const notes: Bilingual[] = [];
  header.forEach((title, at) => {
    const twice = columns[at] !== undefined && columns.indexOf(columns[at]) < at;
    if (twice) faults.push({ row: null, sentence: sentences.twice(title) });
    else if (at > 0 && columns[at] === undefined) notes.push(sentences.ignored(title));
  });
  for (const one of card.indicators)
    if (!columns.includes(one)) notes.push(sentences.noColumn(one.name.zh, one.name.en));
  const seen = new Map<string, number>();
  const read = rows.map(({ row, cells }): NamedRow => {
    const name = (cells[0] ?? "").trim();
    const earlier = seen.get(folded(name));
    if (name === "" || name.length > 200) faults.push({ row, sentence: sentences.noName });
    else if (earlier !== undefined) faults.push({ row, sentence: sentences.sameName(name, earlier) });
    else seen.set(folded(name), row);
    const values: Record<string, number | null> = {};
    columns.forEach((indicator, column) => {
      if (indicator === undefined || column === 0) return;
      const text = (cells[column] ?? "").trim();
      const value = numberIn(text);
      if (value === undefined) faults.push({ row, sentence: sentences.noNumber(header[column] ?? "", text) });
      else values[indicator.key] = value;
    });
    return { name, values };
  });
  for (const one of card.indicators)
    if (looksLikeFractions(one, read)) notes.push(sentences.fractions(one.name.zh, one.name.en));
  if (read.length === 0) faults.push({ row: null, sentence: sentences.noRows });
  if (read.length > most) faults.push({ row: null, sentence: sentences.tooMany(read.length) });
  return { rows: read.slice(0, most), faults, notes };
}

/**
 * Per cent of which none is above 1, and some is no whole number: a spreadsheet keeps 45% as 0.45, and what it looked like there is not
 * in the cell.
 */
function looksLikeFractions({ key, unit }: Scorecard["indicators"][number], rows: readonly NamedRow[]): boolean {
  const known = rows.flatMap(({ values }) => values[key] ?? []);
  return (
    unit.en === "%" && known.some((value) => !Number.isInteger(value)) && known.every((value) => Math.abs(value) <= 1)
  );
}

function namesOf({ key, name }: Scorecard["indicators"][number]): readonly string[] {
  return [folded(key), folded(name.zh), folded(name.en)];
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** A number as people write it in tables; null for an empty cell or a dash, undefined for what is no number. */
function numberIn(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (/^(|-+|—+|–|\/)$/.test(plain)) return null;
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/.test(plain)) return undefined;
  const value = Number(plain.replaceAll(",", "").replace("%", ""));
  return Math.abs(value) <= 1e12 ? value : undefined;
}

const sentences = {
  noRows: { zh: "表中没有数据行。", en: "The table has no rows." },
  tooMany: (count: number) => ({
    zh: `表中有 ${count} 行，最多 ${most} 行。`,
    en: `The table has ${count} rows; ${most} is the most.`,
  }),
  noName: { zh: "第一列没有名称，或超过 200 字。", en: "The first column has no name, or one above 200 characters." },
  sameName: (name: string, row: number) => ({
    zh: `“${name}”与第 ${row} 行重名。`,
    en: `"${name}" is named in row ${row} already.`,
  }),
  noNumber: (column: string, text: string) => ({
    zh: `“${column}”列的“${text.slice(0, 40)}”不是数。`,
    en: `"${text.slice(0, 40)}" in column "${column}" is no number.`,
  }),
  twice: (title: string) => ({ zh: `“${title}”列重复。`, en: `Column "${title}" stands there twice.` }),
  ignored: (title: string) => ({
    zh: `“${title}”列不是计分表的指标，未读取。`,
    en: `Column "${title}" is no indicator of the card and is not read.`,
  }),
  fractions: (zh: string, en: string) => ({
    zh: `“${zh}”列的数值都不超过1，是否为百分比格式的单元格（0.45即45%）？此处按百分数读取，45%应写作45。`,
    en: `No value of "${en}" is above 1: are these cells in per cent format, where 0.45 is 45 %? They are read as per cent; write 45 for 45 %.`,
  }),
  noColumn: (zh: string, en: string) => ({
    zh: `表中没有“${zh}”列，该指标全部按缺数值处理。`,
    en: `The table has no column "${en}"; that indicator is missing for all.`,
  }),
};
