import type { Refusal } from "#law";

/** The product cannot start, and its operator can do something about it: `refusal` says what. */
export class StartRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.sentence.en, cause === undefined ? undefined : { cause });
    this.name = "StartRefused";
    this.refusal = refusal;
  }
}

/** Reads a driver's or file system's error as a refusal an operator understands; undefined when it is our own fault. */
export function worldRefusal(error: unknown, place = ""): Refusal | undefined {
  const code = codeOf(error);
  const at = place ? { zh: `（${place}）`, en: ` (${place})` } : { zh: "", en: "" };
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "53100":
      return {
        code: "disk-full",
        sentence: { zh: `磁盘已满，无法写入数据${at.zh}。`, en: `The disk is full; data cannot be written${at.en}.` },
        remedy: {
          zh: "请清理磁盘空间或更换数据目录后重试。",
          en: "Free some space, or choose another data folder, and try again.",
        },
      };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return {
        code: "data-folder-read-only",
        sentence: { zh: `数据目录不可写${at.zh}。`, en: `The data folder cannot be written to${at.en}.` },
        remedy: {
          zh: "请赋予当前用户写权限，或用 --data 指定其他目录。",
          en: "Give this user write permission, or name another folder with --data.",
        },
      };
    case "ENOTDIR":
    case "EEXIST":
      return {
        code: "data-folder-not-a-folder",
        sentence: {
          zh: `数据目录的路径上有一个同名文件${at.zh}。`,
          en: `The data folder's path is taken by a file${at.en}.`,
        },
        remedy: { zh: "请用 --data 指定一个目录。", en: "Name a folder with --data." },
      };
    case "57014":
    case "QUERY_TOO_LONG":
      return {
        code: "query-too-long",
        sentence: {
          zh: "查询时间过长，已被中止；数据没有改变。",
          en: "The query took too long and was stopped; nothing was changed.",
        },
        remedy: { zh: "请缩小查询范围后重试。", en: "Ask for less at once, and try again." },
      };
    case "22021":
    case "22P05":
      return {
        code: "text-not-storable",
        sentence: {
          zh: "文本中含有无法保存的字符（空字符或不完整的字符）。",
          en: "The text holds a character that cannot be stored (NUL, or half a character).",
        },
        remedy: { zh: "请删除该字符后重试。", en: "Remove it and try again." },
      };
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ETIMEDOUT":
    case "57P01":
    case "57P03":
      return {
        code: "database-unreachable",
        sentence: { zh: `数据库无法连接${at.zh}。`, en: `The database cannot be reached${at.en}.` },
        remedy: {
          zh: "请检查 DATABASE_URL 以及数据库服务是否运行。",
          en: "Check DATABASE_URL and whether the database server runs.",
        },
      };
    case "28P01":
    case "28000":
    case "3D000":
      return {
        code: "database-sign-in-refused",
        sentence: { zh: `数据库拒绝登录${at.zh}。`, en: `The database refused the sign-in${at.en}.` },
        remedy: {
          zh: "请检查 DATABASE_URL 中的用户、密码和库名。",
          en: "Check user, password and database name in DATABASE_URL.",
        },
      };
    default:
      return undefined;
  }
}

/** The embedded database's own file system counts its errors as WASI does. */
const wasiCodes: Readonly<Record<number, string>> = {
  2: "EACCES",
  19: "EDQUOT",
  51: "ENOSPC",
  63: "EPERM",
  69: "EROFS",
};

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  if ("name" in error && error.name === "ErrnoError" && "errno" in error) return wasiCodes[Number(error.errno)];
  if ("errors" in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return "cause" in error ? codeOf(error.cause) : undefined;
}
