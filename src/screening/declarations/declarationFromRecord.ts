import type { Header, RowProblem } from "#rights";
import { present, RecordReader } from "../recordReader.ts";
import { Declaration, declarationChannels, declarationDirections, declarationLimits } from "./Declaration.ts";
import { type DeclarationColumn, declarationColumns } from "./declarationColumns.ts";

/** `id` is given by whoever keeps the declaration; until then it is the number with the line. */
export type DeclarationRead =
  | { readonly ok: Declaration; readonly warnings: readonly RowProblem[] }
  | { readonly problems: readonly RowProblem[] };

/**
 * Reads one line of a declaration as pushed by a customs system or found in a JSON Lines file. Every problem is reported,
 * with what to do about it. `value` is in units of `currency` (yuan), never in fen.
 */
export function declarationFromRecord(record: Readonly<Record<string, unknown>>, row: number): DeclarationRead {
  const reader = new RecordReader<DeclarationColumn>(record, row);
  const { consignor, goods, number, port } = {
    number: reader.text("number", declarationLimits.number, { numbers: true, required: true }),
    port: reader.text("port", declarationLimits.port, { required: true }),
    consignor: reader.text("consignor", declarationLimits.consignor, { required: true }),
    goods: reader.text("goods", declarationLimits.goods, { required: true }),
  };
  const line = lineOf(reader);
  const declaredOn = dayOf(reader);
  const direction = wordOf(reader, "direction", directionWords, true);
  const optional = {
    channel: wordOf(reader, "channel", channelWords, false),
    transport: reader.text("transport", declarationLimits.transport),
    consignee: reader.text("consignee", declarationLimits.consignee),
    from: reader.text("from", declarationLimits.from),
    through: placesOf(reader),
    to: reader.text("to", declarationLimits.to),
    hsCode: hsCodeOf(reader),
    declaredBrand: reader.text("declaredBrand", declarationLimits.declaredBrand, { numbers: true }),
    quantity: quantityOf(reader),
    unit: reader.text("unit", declarationLimits.unit),
    valueFen: reader.amount("value"),
    currency: currencyOf(reader),
    valueCnyFen: reader.amount("valueCny"),
  };
  const { problems, warnings } = reader;
  if (
    problems.length > 0 ||
    number === undefined ||
    port === undefined ||
    consignor === undefined ||
    goods === undefined ||
    line === undefined ||
    declaredOn === undefined ||
    direction === undefined
  )
    return { problems };
  const id = `${number}#${line}`;
  return { ok: { id, number, line, declaredOn, direction, port, consignor, goods, ...present(optional) }, warnings };
}

/** Reads one row of a CSV or XLSX file of declarations. Problems name the column by the file's own header word. */
export function declarationFromRow(
  cells: readonly string[],
  header: Header<DeclarationColumn>,
  row: number,
): DeclarationRead {
  const record: Record<string, string> = {};
  for (const column of Object.keys(declarationColumns) as DeclarationColumn[]) {
    const value = cells[header.columnOf[column] ?? -1];
    if (value !== undefined && value !== "") record[column] = value;
  }
  const read = declarationFromRecord(record, row);
  const named = (one: RowProblem): RowProblem => ({
    ...one,
    column: header.titles[header.columnOf[one.column as DeclarationColumn] ?? -1] ?? one.column,
  });
  return "ok" in read ? { ok: read.ok, warnings: read.warnings.map(named) } : { problems: read.problems.map(named) };
}

type Reader = RecordReader<DeclarationColumn>;

function lineOf(reader: Reader): number | undefined {
  const text = reader.text("line", 10, { numbers: true });
  if (text === undefined) return 1;
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1) return Number(text);
  reader.problem("line", "not-a-line", { zh: "商品序号应为正整数", en: "the line is a whole number from 1" }, text, {
    zh: "请填写商品在报关单中的项号，例如 1",
    en: "write the place of the goods in the declaration, such as 1",
  });
  return undefined;
}

function dayOf(reader: Reader) {
  const day = reader.day("declaredOn");
  const given = reader.value("declaredOn");
  if (day === undefined && (given === undefined || given === null || given === ""))
    reader.problem("declaredOn", "missing", { zh: "此栏必填", en: "this field is required" });
  return day;
}

/** One of a few words, by its key, its Chinese or English name, or another word people use for it. */
function wordOf<T extends string>(
  reader: Reader,
  column: "direction" | "channel",
  words: ReadonlyMap<string, T>,
  required: boolean,
): T | undefined {
  const given = reader.text(column, 100, { required });
  if (given === undefined) return undefined;
  const word = words.get(given.normalize("NFKC").toLowerCase().trim());
  if (word !== undefined) return word;
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    column === "direction" ? declarationDirections : declarationChannels;
  const list = Object.values(names);
  reader.problem(column, "unknown-word", { zh: "不认识这个词", en: "this word is not known" }, given, {
    zh: `请填写其中之一：${list.map(({ zh }) => zh).join("、")}`,
    en: `write one of: ${list.map(({ en }) => en).join(", ")}`,
  });
  return undefined;
}

function hsCodeOf(reader: Reader): string | undefined {
  const given = reader.text("hsCode", declarationLimits.hsCode, { numbers: true });
  if (given === undefined) return undefined;
  const digits = given.normalize("NFKC").replace(/[\s.-]/g, "");
  if (/^\d{4,13}$/.test(digits)) return digits;
  reader.problem(
    "hsCode",
    "not-an-hs-code",
    { zh: "商品编码应为4至13位数字", en: "an HS code has 4 to 13 digits" },
    given,
    {
      zh: "请填写数字，例如 6403990090；表格中请将此列设为文本，以免丢失开头的 0",
      en: "write digits, such as 6403990090; make the column text in a spreadsheet, or a leading 0 is lost",
    },
  );
  return undefined;
}

function quantityOf(reader: Reader): number | undefined {
  const given = reader.text("quantity", 40, { numbers: true });
  if (given === undefined) return undefined;
  const text = given.normalize("NFKC");
  const number = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,6})?$/.test(text)
    ? Number(text.replaceAll(",", ""))
    : Number.NaN;
  if (number > 0 && number <= 1e12) return number;
  reader.problem(
    "quantity",
    "not-a-quantity",
    { zh: "数量应为大于零的数字", en: "the quantity is a number above zero" },
    given,
    {
      zh: "此栏只填数字，单位写在单位栏",
      en: "digits alone here; the unit has a column of its own",
    },
  );
  return undefined;
}

function currencyOf(reader: Reader): string | undefined {
  const given = reader.value("currency");
  const known = typeof given === "string" ? currencyWords.get(given.trim()) : undefined;
  return known ?? reader.currency("currency");
}

/** Places divided by semicolons, arrows or commas; a list in JSON. */
function placesOf(reader: Reader): string[] | undefined {
  const given = reader.value("through");
  if (Array.isArray(given)) {
    const places = given.filter((one): one is string => typeof one === "string" && one.trim() !== "");
    if (places.length === given.length && places.length <= 20 && places.every((one) => one.length <= 200))
      return places.length === 0 ? undefined : places.map((one) => one.trim());
    reader.problem("through", "not-places", { zh: "途经地应为文本", en: "the places are texts" }, given, {
      zh: "最多20个地点，每个最多200个字符",
      en: "at most 20 places of at most 200 characters",
    });
    return undefined;
  }
  const text = reader.text("through", declarationLimits.through);
  const places = text
    ?.split(/[;；,，、|>→]+/)
    .map((place) => place.trim())
    .filter((place) => place !== "")
    .slice(0, 20);
  return places === undefined || places.length === 0 ? undefined : places;
}

function wordsOf<T extends string>(
  names: Readonly<Record<T, { readonly zh: string; readonly en: string }>>,
  more: Readonly<Record<string, T>>,
): ReadonlyMap<string, T> {
  const own = (Object.keys(names) as T[]).flatMap((key) => [
    [key as string, key] as const,
    [names[key].zh.toLowerCase(), key] as const,
    [names[key].en.toLowerCase(), key] as const,
  ]);
  return new Map([...own, ...Object.entries(more)]);
}

const directionWords = wordsOf(declarationDirections, {
  e: "export",
  i: "import",
  出境: "export",
  进境: "import",
  出: "export",
  进: "import",
  过境: "transit",
  转运: "transit",
  通运: "transit",
});
const channelWords = wordsOf(declarationChannels, {
  货物: "cargo",
  跨境电子商务: "cross-border-e-commerce",
  "e-commerce": "cross-border-e-commerce",
  旅客: "traveller",
  行李: "traveller",
  邮件: "post",
  快件: "post",
  mail: "post",
});
const currencyWords = new Map([
  ["人民币", "CNY"],
  ["RMB", "CNY"],
  ["美元", "USD"],
  ["欧元", "EUR"],
  ["港币", "HKD"],
  ["港元", "HKD"],
  ["日元", "JPY"],
  ["英镑", "GBP"],
]);
