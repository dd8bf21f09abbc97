import type { ImportContext, ImportProblem } from "#casework";
import { type Fen, type IsoDate, parseYuan } from "#law";
import { readDate } from "#rights";
import { type ImportedField, importFields } from "./fields.ts";

/** The cells of one row, read one by one; what is wrong with any of them is gathered, so that all is told at once. */
export class RowCells {
  readonly problems: ImportProblem[] = [];
  readonly #days: IsoDate[] = [];
  readonly #cells: Readonly<Record<string, string>>;
  readonly #today: IsoDate;

  constructor(cells: Readonly<Record<string, string>>, { today }: ImportContext) {
    this.#cells = cells;
    this.#today = today;
  }

  /** The last day that the row gives. */
  get latest(): IsoDate | undefined {
    return this.#days.toSorted().at(-1);
  }

  has = (field: ImportedField): boolean => this.raw(field) !== "";

  raw(field: ImportedField): string {
    return (this.#cells[field] ?? "").trim();
  }

  text(field: ImportedField, most = 300): string | undefined {
    const raw = this.raw(field);
    if (raw.length <= most) return raw === "" ? undefined : raw;
    return this.refuse(
      field,
      "field-too-long",
      `最多${most}个字符，实际为${raw.length}个`,
      `holds ${raw.length} characters; ${most} are the most`,
    );
  }

  day(field: ImportedField): IsoDate | undefined {
    return this.#day(field, this.raw(field));
  }

  /** A day for each of several parties, or one for all of them. */
  days(field: ImportedField, parties: number): (IsoDate | undefined)[] {
    return this.#each(field, parties, true).map((piece) => this.#day(field, piece));
  }

  texts(field: ImportedField, parties: number): (string | undefined)[] {
    return this.#each(field, parties, true).map((piece) => (piece === "" ? undefined : piece.slice(0, 300)));
  }

  /** An amount in yuan ("1.5万元") for each party. One amount for several is nobody's in particular. */
  amounts(field: ImportedField, parties: number): (Fen | undefined)[] {
    return this.#each(field, parties, false).map((piece) => this.#amount(field, piece));
  }

  /** One of a list, by its key or any of its names. */
  choice<K extends string>(
    field: ImportedField,
    names: Readonly<Record<K, { readonly zh: string; readonly en: string }>>,
    more: Readonly<Record<string, K>> = {},
  ): K | undefined {
    const raw = this.raw(field);
    if (raw === "") return undefined;
    const keys = Object.keys(names) as K[];
    const found =
      keys.find((key) => key === raw || names[key].zh === raw || names[key].en === raw.toLowerCase()) ?? more[raw];
    if (found !== undefined) return found;
    return this.refuse(
      field,
      "unknown-word",
      `不认识“${raw.slice(0, 40)}”，可填：${keys.map((key) => names[key].zh).join("、")}`,
      `does not take “${raw.slice(0, 40)}”; one of: ${keys.map((key) => names[key].en).join(", ")}`,
    );
  }

  refuse(field: ImportedField, code: string, zh: string, en: string): undefined {
    const { name } = importFields[field];
    this.problems.push({
      field,
      code,
      sentence: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` },
      found: this.raw(field),
    });
  }

  #day(field: ImportedField, raw: string): IsoDate | undefined {
    if (raw === "") return undefined;
    const read = readDate(raw, { row: 0, column: "" });
    if ("problem" in read) {
      const { code, sentence } = read.problem;
      return this.refuse(field, code, sentence.zh, sentence.en);
    }
    const day = read.ok;
    if (day === undefined) return undefined;
    if (day > this.#today)
      return this.refuse(field, "day-in-the-future", `${day}晚于移入当日`, `${day} lies after the day of the import`);
    this.#days.push(day);
    return day;
  }

  #amount(field: ImportedField, raw: string): Fen | undefined {
    if (raw === "") return undefined;
    const plain = raw
      .replaceAll(/[\s,，]/g, "")
      .replace(/^[¥￥]/, "")
      .replace(/[元圆]整?$/, "");
    const ten = /^(\d+(?:\.\d{1,6})?)万$/.exec(plain)?.[1];
    const fen = ten === undefined ? parseYuan(plain) : parseYuan((Number(ten) * 10_000).toFixed(2));
    if (fen !== undefined && fen >= 0) return fen;
    return this.refuse(
      field,
      "not-an-amount",
      "应为金额（元），如 15000 或 1.5万元",
      "is an amount in yuan, such as 15000",
    );
  }

  #each(field: ImportedField, parties: number, oneForAll: boolean): string[] {
    const raw = this.raw(field);
    const pieces = raw.split(/[、;；\n]/).map((piece) => piece.trim());
    if (parties === 1) return [raw];
    if (pieces.length === parties) return pieces;
    if (raw === "" || (pieces.length === 1 && oneForAll)) return Array.from({ length: parties }, () => raw);
    this.refuse(
      field,
      "not-one-each",
      `当事人有${parties}名，此栏有${pieces.length}项；请按当事人的顺序用“、”或“；”分列`,
      `there are ${parties} respondents and ${pieces.length} values here; give one each, in their order, separated by 、 or ;`,
    );
    return Array.from({ length: parties }, () => "");
  }
}
