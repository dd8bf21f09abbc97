import type { ImportContext, ImportProblem } from "#casework";
import { type Bilingual, type Fen, type IsoDate, parseYuan } from "#law";
import { readDate } from "#rights";
import type { ImportedField } from "./fields.ts";
import { earlierStage, inOrderOfParties, mend } from "./remedies.ts";
import { type ImportableStage, importedStages } from "./stages.ts";

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

  /** A number from one to a thousand for each party, or one for all of them. */
  counts(field: ImportedField, parties: number): (number | undefined)[] {
    return this.#each(field, parties, true).map((piece) => {
      const digits = /^(\d{1,4})次?$/.exec(piece)?.[1];
      const count = Number(digits);
      if (piece === "" || (count >= 1 && count <= 1000)) return piece === "" ? undefined : count;
      return this.refuse(field, "not-a-count", "应为次数，如 1", "is a number, such as 1");
    });
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

  /** What a case cannot go on without from this stage. */
  need(field: ImportedField, stage: ImportableStage): void {
    if (this.has(field)) return;
    const [word] = importedStages[stage].words;
    this.refuse(
      field,
      "missing-for-stage",
      `没有填写；阶段为“${word}”的案件须有此项`,
      `is missing; a case at the stage “${word}” needs it`,
      earlierStage,
    );
  }

  /** Notes what is wrong with a cell, and what to do about it. */
  refuse(field: ImportedField, code: string, zh: string, en: string, remedy: Bilingual = mend): undefined {
    this.problems.push({ field, code, sentence: { zh, en }, remedy, found: this.raw(field) });
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
      `当事人有${parties}名，此栏有${pieces.length}项`,
      `holds ${pieces.length} values for ${parties} respondents`,
      inOrderOfParties,
    );
    return Array.from({ length: parties }, () => "");
  }
}
