import type { FileStore, StoredFile } from "#platform";
import type { FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import { Refused, refused } from "./refused.ts";

/** The largest file taken in, in bytes. */
const uploadLimit = 200_000_000;

export interface Uploaded {
  readonly file: StoredFile;
  readonly name: string;
  readonly mediaType: string;
}

/** Takes the body of an upload into the file store as it comes in; nothing is kept of one that breaks off or is too long. */
export async function takeUpload(files: FileStore, request: FastifyRequest): Promise<Uploaded> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > uploadLimit) throw tooLarge();
  if (!(request.body instanceof Readable)) throw noFile();
  const stored = await files.put(request.body, uploadLimit);
  if (stored.kind === "refused")
    throw stored.refusal.code === "file-too-large" ? tooLarge() : new Refused(507, stored.refusal);
  if (stored.file.bytes === 0) throw emptyFile();
  const mediaType =
    /^[\w.+-]+\/[\w.+-]+/.exec(request.headers["content-type"] ?? "")?.[0] ?? "application/octet-stream";
  return { file: stored.file, name: nameOf(request.headers["x-file-name"]), mediaType };
}

function nameOf(header: string | string[] | undefined): string {
  return fileName(typeof header === "string" ? decoded(header) : "");
}

/** A file's own name, without folders and without what a terminal or a header would trip over. */
export function fileName(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  // By characters, so that none is cut in half; a name of dots alone is a folder's.
  const short = Array.from(name).slice(0, 200).join("");
  return /^\.*$/.test(short) ? "upload" : short;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const tooLarge = () =>
  refused(
    413,
    "too-large",
    { zh: "文件超过200 MB。", en: "The file is larger than 200 MB." },
    { zh: "请拆分后分次上传。", en: "Split it and upload the parts." },
  );
const noFile = () =>
  refused(
    422,
    "no-file",
    { zh: "没有收到文件内容。", en: "No file came with the request." },
    {
      zh: "请以文件内容为请求体，文件名放在 X-File-Name 中。",
      en: "Send the file as the body, its name in X-File-Name.",
    },
  );
const emptyFile = () =>
  refused(
    422,
    "no-file",
    { zh: "文件是空的（0字节）。", en: "The file is empty (0 bytes)." },
    { zh: "请检查文件后重新上传。", en: "Look at the file, then upload it again." },
  );
