import { type Fen, parseYuan } from "#law";
import { type Place, readDate, readList, readText } from "./cell.ts";
import { type MarkColumn, type MarkHeader, markColumns } from "./markHeader.ts";
import { findMarkStatus, type MarkStatus } from "./markStatus.ts";
import { type RowProblem, rowProblem } from "./rowProblem.ts";
import { Trademark } from "./trademark.ts";

/** A row of a marks file: the mark, and what the importing organisation knows beside the register. */
export type MarkRow = {
  readonly mark: Trademark;
  readonly authorisedSellers: readonly string[];
  readonly recordedPriceFen?: Fen;
};

/** Reads one row. Every problem of the row is reported, not only the first; a row with a problem gives no mark. */
export function markFromRow(
  cells: readonly string[],
  header: MarkHeader,
  row: number,
): { readonly ok: MarkRow } | { readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const place = (column: MarkColumn): Place => ({
    row,
    column: header.titles[header.columnOf[column] ?? -1] ?? markColumns[column].name.en,
  });
  const raw = (column: MarkColumn): string => cells[header.columnOf[column] ?? -1] ?? "";
  const text = (column: MarkColumn, maxLength: number): string => {
    const read = readText(raw(column), place(column), maxLength);
    if ("ok" in read) return read.ok;
    problems.push(read.problem);
    return "";
  };
  const date = (column: MarkColumn) => {
    const read = readDate(raw(column).slice(0, 300), place(column));
    if ("ok" in read) return read.ok;
    problems.push(read.problem);
    return undefined;
  };
  const refuse = (column: MarkColumn, code: string, zh: string, en: string): void => {
    problems.push(rowProblem(place(column), code, { zh, en }, raw(column)));
  };

  if (cells.length > header.titles.length && cells.slice(header.titles.length).some((cell) => cell.trim() !== "")) {
    problems.push(
      rowProblem(
        { row, column: "" },
        "too-many-cells",
        {
          zh: "本行的单元格比列名多，请检查引号和分隔符",
          en: "the row has more cells than the header; check quotes and separators",
        },
        cells.slice(header.titles.length).join(" | "),
      ),
    );
  }

  const registrationNumber = text("registrationNumber", 100);
  const id = text("id", 200) || registrationNumber;
  const markText = text("text", 500);
  if (id === "" && !problems.some((one) => one.column === place("id").column))
    refuse("id", "missing", "缺少编号", "the id is missing");
  if (markText === "" && !problems.some((one) => one.column === place("text").column))
    refuse("text", "missing", "缺少商标文字", "the text of the mark is missing");

  const classes = readClasses(text("classes", 500));
  if ("bad" in classes)
    refuse(
      "classes",
      "no-such-class",
      `尼斯分类只有第1至45类，没有“${classes.bad}”`,
      `the Nice Classification has classes 1 to 45, not “${classes.bad}”`,
    );

  const statusText = text("status", 100);
  // An empty status means registered: holders' own lists seldom have the column. An unknown word is refused, not guessed.
  const status: MarkStatus | undefined = statusText === "" ? "registered" : findMarkStatus(statusText);
  if (status === undefined) refuse("status", "unknown-status", "不认识的商标状态", "unknown status of a mark");

  const filedOn = date("filed");
  const registeredOn = date("registered");
  const expiresOn = date("expires");
  if (registeredOn !== undefined && expiresOn !== undefined && expiresOn < registeredOn) {
    refuse("expires", "ends-before-start", "有效期届满日早于注册日", "expires before it was registered");
  }
  if (filedOn !== undefined && registeredOn !== undefined && registeredOn < filedOn) {
    refuse("registered", "registered-before-filed", "注册日早于申请日", "registered before it was filed");
  }
  const price = readPrice(text("price", 100));
  if (price !== undefined && "bad" in price)
    refuse(
      "price",
      "not-a-price",
      "备案价格应为大于零的金额（元），最多两位小数",
      "the recorded price must be an amount above zero in yuan, at most two decimals",
    );

  const goods = text("goods", 50_000);
  const holderName = text("owner", 500);
  const holderId = text("holderId", 200);
  const authorisedSellers = readList(text("authorisedSellers", 10_000));
  if (problems.length > 0 || "bad" in classes || status === undefined || (price !== undefined && "bad" in price))
    return { problems };
  const mark: Trademark = {
    id,
    ...(registrationNumber === "" ? {} : { registrationNumber }),
    markText,
    classNumbers: classes.ok,
    ...(goods === "" ? {} : { goods }),
    ...(holderName === "" ? {} : { holderName }),
    ...(holderId === "" ? {} : { holderId }),
    status,
    ...(filedOn === undefined ? {} : { filedOn }),
    ...(registeredOn === undefined ? {} : { registeredOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  };
  return { ok: { mark, authorisedSellers, ...(price === undefined ? {} : { recordedPriceFen: price.ok }) } };
}

/** `25;18`, `第25类、第18类`, `25,18`, `025`: numbers and what people write around them; anything else is bad. */
function readClasses(text: string): { readonly ok: readonly number[] } | { readonly bad: string } {
  const known = classesRead.get(text);
  if (known !== undefined) return known;
  const found = new Set<number>();
  for (const part of text.split(/[;；,，、\s/|]+/)) {
    if (part === "") continue;
    const digits = /^(?:第|class)?0*(\d{1,2})(?:类)?$/i.exec(part)?.[1];
    const number = digits === undefined ? Number.NaN : Number(digits);
    if (!(number >= 1 && number <= 45)) return { bad: part.slice(0, 40) };
    found.add(number);
  }
  const read = { ok: [...found].sort((a, b) => a - b) };
  if (classesRead.size < 10_000) classesRead.set(text, read);
  return read;
}

/** A register writes the same few thousand lists of classes again and again. */
const classesRead = new Map<string, { readonly ok: readonly number[] }>();

function readPrice(text: string): { readonly ok: Fen } | { readonly bad: string } | undefined {
  if (text === "") return undefined;
  const amount = text.replace(/[¥￥,元\s]/g, "");
  if (amount === "") return undefined;
  const fen = parseYuan(amount);
  return fen === undefined || fen <= 0 ? { bad: text } : { ok: fen };
}
