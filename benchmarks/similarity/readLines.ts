import { closeSync, openSync, readSync } from "node:fs";

/** The lines of a file of any size, read a megabyte at a time. */
export function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, "r");
  const decoder = new TextDecoder();
  const buffer = Buffer.allocUnsafe(1 << 20);
  let rest = "";
  try {
    for (;;) {
      const read = readSync(handle, buffer);
      const lines = (rest + decoder.decode(buffer.subarray(0, read), { stream: read > 0 })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
      if (read === 0) break;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(handle);
  }
}
