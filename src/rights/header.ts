import type { Bilingual, Refusal } from "#law";

/** What the columns of a kind of file may hold, by the words people write above them. */
export type ColumnNames<Column extends string> = Readonly<
  Record<Column, { readonly name: Bilingual; readonly spellings: readonly string[] }>
>;

export type Header<Column extends string> = {
  /** The header's own words, as in the file. */
  readonly titles: readonly string[];
  readonly columnOf: Partial<Readonly<Record<Column, number>>>;
  /** Header words nobody understood: shown to the user, their cells come back in the file of refused rows. */
  readonly unknown: readonly string[];
};

/**
 * Which column holds what. `given` overrides by position (the user's own column mapping). Refused when none of a
 * required group is there, or when two columns claim one meaning.
 */
export function readHeader<Column extends string>(
  names: ColumnNames<Column>,
  required: readonly (readonly [Column, ...Column[]])[],
  cells: readonly string[],
  given: Partial<Record<Column, number>> = {},
): { readonly ok: Header<Column> } | { readonly refusal: Refusal } {
  const bySpelling = spellingsOf(names);
  const columnOf: Partial<Record<Column, number>> = { ...given };
  const claimed = new Set<unknown>(Object.values(given));
  const unknown: string[] = [];
  for (const [index, title] of cells.entries()) {
    if (claimed.has(index)) continue;
    const column = bySpelling.get(headerKey(title));
    if (column === undefined) {
      if (title.trim() !== "") unknown.push(title);
      continue;
    }
    const other = columnOf[column];
    if (other === undefined) columnOf[column] = index;
    else if (!(column in given)) return { refusal: twice(names[column].name, cells[other] ?? "", title) };
  }
  const missing = required
    .filter((group) => group.every((column) => columnOf[column] === undefined))
    .map((group) => group[0]);
  if (missing.length === 0) return { ok: { titles: cells, columnOf, unknown } };
  return { refusal: missingColumns(names, missing, cells, Object.keys(names).slice(0, 5)) };
}

/** The columns that are understood from their words alone, whatever else is missing; the first of two that claim one meaning. */
export function understoodColumns<Column extends string>(
  names: Readonly<Record<Column, { readonly spellings: readonly string[] }>>,
  cells: readonly string[],
): Partial<Record<Column, number>> {
  const bySpelling = spellingsOf(names);
  const columnOf: Partial<Record<Column, number>> = {};
  for (const [index, title] of cells.entries()) {
    const column = bySpelling.get(headerKey(title));
    if (column !== undefined) columnOf[column] ??= index;
  }
  return columnOf;
}

/** Header words compare without case, spaces, underscores, width and a trailing unit in brackets. */
export function headerKey(title: string): string {
  return title
    .slice(0, 200)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)\s*$/, "")
    .replace(/[\s_\-*:]+/g, "");
}

function spellingsOf<Column extends string>(
  names: Readonly<Record<Column, { readonly spellings: readonly string[] }>>,
): ReadonlyMap<string, Column> {
  const columns = Object.keys(names) as Column[];
  return new Map(
    columns.flatMap((column) => names[column].spellings.map((spelling) => [headerKey(spelling), column] as const)),
  );
}

function missingColumns<Column extends string>(
  names: ColumnNames<Column>,
  missing: readonly Column[],
  found: readonly string[],
  example: readonly string[],
): Refusal {
  const zh = missing.map((column) => `${names[column].name.zh}（${column}）`).join("、");
  const en = missing.map((column) => `${names[column].name.en} (${column})`).join(", ");
  const seen = found
    .filter((title) => title.trim() !== "")
    .slice(0, 30)
    .map((title) => title.slice(0, 40));
  return {
    code: "missing-columns",
    sentence: {
      zh: `文件缺少必需的列：${zh}。找到的列：${seen.join("、") || "无"}`,
      en: `The file lacks required columns: ${en}. Found: ${seen.join(", ") || "none"}`,
    },
    remedy: {
      zh: `第一行请写列名，例如 ${example.join(",")}，或为每一列指定含义`,
      en: `Put column names in the first row, for example ${example.join(",")}, or say which column is which`,
    },
  };
}

function twice(name: Bilingual, first: string, second: string): Refusal {
  return {
    code: "column-twice",
    sentence: {
      zh: `“${first.slice(0, 40)}”和“${second.slice(0, 40)}”两列都表示${name.zh}`,
      en: `The columns “${first.slice(0, 40)}” and “${second.slice(0, 40)}” both mean ${name.en}`,
    },
    remedy: { zh: "请删去一列，或指定使用哪一列", en: "Remove one of them, or say which one to use" },
  };
}
