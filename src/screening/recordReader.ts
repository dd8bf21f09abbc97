import { type Bilingual, type IsoDate, parseYuan } from "#law";
import { excerpt, type Place, type Read, readDate, readText, type RowProblem, rowProblem } from "#rights";
import { remedies } from "./remedies.ts";

/** Reads the fields of one record and gathers every problem, so that a row is mended at once and not one fault at a time. */
export class RecordReader<Column extends string> {
  readonly problems: RowProblem[] = [];
  readonly warnings: RowProblem[] = [];
  private readonly record: Readonly<Record<string, unknown>>;
  private readonly row: number;

  constructor(record: Readonly<Record<string, unknown>>, row: number) {
    this.record = record;
    this.row = row;
  }

  /** A text, or a number where a spreadsheet made one of it; undefined when empty. Markup is kept and warned about. */
  text(
    column: Column,
    max: number,
    { numbers = false, required = false }: { readonly numbers?: boolean; readonly required?: boolean } = {},
  ): string | undefined {
    const place = this.place(column);
    const value = this.record[column];
    if (value !== undefined && value !== null && typeof value !== "string" && !(numbers && typeof value === "number")) {
      this.problem(column, "not-text", { zh: "应为文本", en: "must be text" }, value);
      return undefined;
    }
    const read = this.keep(readText(value === undefined || value === null ? "" : String(value), place, max));
    if (read === "" && required) this.problem(column, "missing", { zh: "此栏必填", en: "this field is required" });
    if (read !== undefined && markup.test(read)) {
      this.warnings.push(
        rowProblem(
          place,
          "markup",
          { zh: "含有类似网页代码的内容，按普通文本保存", en: "contains what looks like markup; kept as plain text" },
          read,
        ),
      );
    }
    return read === "" ? undefined : read;
  }

  /** Three letters, such as CNY. */
  currency(column: Column): string | undefined {
    const currency = this.text(column, 3)?.toUpperCase();
    if (currency === undefined || /^[A-Z]{3}$/.test(currency)) return currency;
    this.problem(
      column,
      "not-a-currency",
      { zh: "币种应为三个字母，如 CNY", en: "the currency is three letters, such as CNY" },
      currency,
    );
    return undefined;
  }

  /** An amount in units of its currency; answered in hundredths. */
  amount(column: Column): number | undefined {
    return this.keep(readPrice(this.record[column], this.place(column)));
  }

  day(column: Column): IsoDate | undefined {
    const value = this.record[column];
    if (value === undefined || value === null || value === "") return undefined;
    // A spreadsheet makes 20260105 a number.
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string" || text.length > 100) {
      this.problem(column, "not-a-date", { zh: "日期应写作 2025-02-28", en: "write the date as 2025-02-28" }, value);
      return undefined;
    }
    return this.keep(readDate(text, this.place(column)));
  }

  /** What the record holds there, as it came. */
  value(column: Column): unknown {
    return this.record[column];
  }

  place(column: Column): Place & { readonly column: Column } {
    return { row: this.row, column };
  }

  keep<T>(read: Read<T>): T | undefined {
    if ("ok" in read) return read.ok;
    const { problem } = read;
    const remedy = problem.remedy ?? remedies[problem.code];
    this.problems.push({ ...problem, ...(remedy !== undefined && { remedy }) });
    return undefined;
  }

  problem(column: Column, code: string, sentence: Bilingual, found?: unknown, remedy = remedies[code]): void {
    const shown = found === undefined ? "" : excerptOf(found);
    this.problems.push(rowProblem(this.place(column), code, sentence, shown, remedy));
  }
}

/** A tag, a closing tag, a comment or a character reference; a bare "<" or "A&B" is ordinary text. */
const markup = /<\/?[a-z!][^>]{0,200}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/i;

function readPrice(value: unknown, place: Place): Read<number | undefined> {
  if (value === undefined || value === null || value === "") return { ok: undefined };
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.length > 100)
    return unread(place, "not-a-price", "价格应为数字", "the price must be a number", value);
  const fen = parseYuan(text, { negative: true });
  if (fen === undefined)
    return unread(
      place,
      "not-a-price",
      "价格应为数字，最多两位小数",
      "the price must be a number with at most two decimals",
      value,
    );
  return fen < 0 ? unread(place, "negative-price", "价格不能为负数", "a price cannot be negative", value) : { ok: fen };
}

export function unread(place: Place, code: string, zh: string, en: string, found: unknown): { problem: RowProblem } {
  return { problem: rowProblem(place, code, { zh, en }, excerptOf(found)) };
}

function excerptOf(value: unknown): string {
  return excerpt(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
}

/** The fields that hold something. */
export function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
