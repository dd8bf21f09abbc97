import type { Refusal } from "#law";

/** What a file of rows may be refused for. Codes are stable; sentences may change. */
export const tableRefusals = {
  wrongKind: (zh: string, en: string): Refusal => ({
    code: "wrong-kind-of-file",
    sentence: { zh: `这不是可以导入的表格，而是${zh}`, en: `This is not a table that can be imported but ${en}` },
    remedy: { zh: "请另存为 .xlsx、.csv 或 .jsonl 后重新导入", en: "Save it as .xlsx, .csv or .jsonl and import that" },
  }),
  tooBig: (maxBytes: number): Refusal => ({
    code: "file-too-big",
    sentence: {
      zh: `文件超过${megabytes(maxBytes)}的上限`,
      en: `The file is larger than the limit of ${megabytes(maxBytes)}`,
    },
    remedy: {
      zh: "请拆分为多个文件，或由管理员调高上限",
      en: "Split it into several files, or have the administrator raise the limit",
    },
  }),
  brokenEncoding: (offset: number, row: number): Refusal => ({
    code: "broken-encoding",
    sentence: {
      zh: `文字编码损坏：第${row}行（第${offset}字节）既不是完整的 UTF-8，也不是 GB18030`,
      en: `The text encoding is broken: line ${row} (byte ${offset}) is neither whole UTF-8 nor GB18030`,
    },
    remedy: {
      zh: "请用 UTF-8 编码重新保存文件；可能是下载或拼接时截断了",
      en: "Save the file again as UTF-8; it may have been cut while downloading or joining",
    },
  }),
  empty: (): Refusal => ({
    code: "empty-file",
    sentence: { zh: "文件是空的", en: "The file is empty" },
    remedy: { zh: "请检查是否选错了文件或工作表", en: "Check that this is the right file, or the right sheet" },
  }),
  zipBomb: (zh: string, en: string): Refusal => ({
    code: "unpacks-too-large",
    sentence: { zh: `工作簿解压后过大：${zh}`, en: `The workbook unpacks too large: ${en}` },
    remedy: {
      zh: "请只保留需要的行列另存为新文件，或改用 .csv",
      en: "Save only the rows and columns needed as a new file, or use .csv",
    },
  }),
  brokenWorkbook: (detail: string): Refusal => ({
    code: "broken-workbook",
    sentence: { zh: `工作簿无法读取：${detail}`, en: `The workbook cannot be read: ${detail}` },
    remedy: {
      zh: "请用表格软件打开并另存为 .xlsx 后重试",
      en: "Open it in a spreadsheet program, save it as .xlsx and try again",
    },
  }),
};

function megabytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${bytes} B`;
}
