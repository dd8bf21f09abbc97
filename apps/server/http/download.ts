import type { FileStore } from "#platform";
import type { FastifyReply } from "fastify";
import { rangeOf } from "./rangeOf.ts";
import { notFound, refused } from "./refused.ts";
import { type Sent, sent } from "./mount.ts";

/**
 * Sends a stored file to be saved, never shown: what a party uploaded must not run in our own origin. A download that broke off goes
 * on from where it stopped (RFC 9110, 14): the ETag is the file's hash, so that both halves are of the same file.
 */
export async function sendFile(
  reply: FastifyReply,
  files: FileStore,
  sha256: string,
  name: string,
  mediaType: string,
): Promise<Sent> {
  const bytes = await files.size(sha256);
  if (bytes === undefined) throw notFound({ zh: "文件内容", en: "The file's content" });
  asDownload(reply, name, mediaType).header("accept-ranges", "bytes").header("etag", `"${sha256}"`);
  const asked = rangeOf(reply.request.headers, sha256, bytes);
  if (asked === "none") {
    reply.header("content-range", `bytes */${bytes}`);
    throw noSuchRange(bytes);
  }
  if (asked === undefined) return stream(reply.header("content-length", bytes), files.read(sha256));
  const { start, end } = asked;
  reply
    .code(206)
    .header("content-range", `bytes ${start}-${end}/${bytes}`)
    .header("content-length", end - start + 1);
  return stream(reply, files.read(sha256, asked));
}

/** Shows a picture inside our own page. The caller has seen by its bytes that it is one: nothing else is ever shown. */
export async function sendPicture(
  reply: FastifyReply,
  files: FileStore,
  sha256: string,
  mediaType: string,
): Promise<Sent> {
  const bytes = await files.size(sha256);
  if (bytes === undefined) throw notFound({ zh: "文件内容", en: "The file's content" });
  reply
    .type(mediaType)
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "sandbox; default-src 'none'")
    .header("content-disposition", "inline")
    .header("content-length", bytes);
  return stream(reply, files.read(sha256));
}

/** Shows a picture that the server itself has drawn. */
export function sendMadePicture(reply: FastifyReply, png: Buffer): Sent {
  return stream(
    reply
      .type("image/png")
      .header("x-content-type-options", "nosniff")
      .header("content-security-policy", "sandbox; default-src 'none'"),
    png,
  );
}

export function sendBytes(reply: FastifyReply, bytes: Buffer, name: string, mediaType: string, plain?: string): Sent {
  return stream(asDownload(reply, name, mediaType, plain), bytes);
}

/** `plain` is the name for programs that read no other letters than ASCII. */
export function asDownload(reply: FastifyReply, name: string, mediaType: string, plain = name): FastifyReply {
  const ascii = plain.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return reply
    .type(mediaType)
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "sandbox; default-src 'none'")
    .header(
      "content-disposition",
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`,
    );
}

export function stream(reply: FastifyReply, content: Buffer | NodeJS.ReadableStream): Sent {
  void reply.send(content);
  return sent;
}

const escape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
const noSuchRange = (bytes: number) =>
  refused(
    416,
    "no-such-range",
    {
      zh: `文件只有${bytes}字节，没有所要的部分。`,
      en: `The file has ${bytes} bytes; the part asked for is not among them.`,
    },
    { zh: "请重新下载整个文件。", en: "Download the whole file again." },
  );
