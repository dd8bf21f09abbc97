/** The part of a file of `bytes` bytes, both ends included. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The one range that a request asks for (RFC 9110, 14.1.2); undefined where the whole file is the answer: nothing asked, several ranges,
 * a unit that is not bytes, or an If-Range that names another file. "none": no byte of it is there.
 */
export function rangeOf(
  headers: { readonly range?: string | undefined; readonly "if-range"?: string | string[] | undefined },
  sha256: string,
  bytes: number,
): Range | "none" | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range?.replace(/\s/g, "") ?? "");
  if (match === null) return undefined;
  const held = headers["if-range"];
  if (held !== undefined && held !== `"${sha256}"`) return undefined;
  const [, from = "", to = ""] = match;
  if (from === "" && to === "") return undefined;
  // "-500": the last five hundred.
  if (from === "")
    return to === "0" || bytes === 0 ? "none" : { start: Math.max(0, bytes - Number(to)), end: bytes - 1 };
  const start = Number(from);
  if (to !== "" && Number(to) < start) return undefined;
  if (start >= bytes) return "none";
  return { start, end: to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1) };
}
