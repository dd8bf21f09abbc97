import type { Readable } from "node:stream";
import yazl from "yazl";

/** Files of the disk as one archive, as it is read: nothing of it is kept in memory. */
export function zipOf(files: readonly { readonly path: string; readonly name: string }[]): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  // What is gone meanwhile breaks the download off, as a broken line does.
  zip.on("error", (error: Error) => output.destroy(error));
  for (const { path, name } of files) zip.addFile(path, name);
  zip.end();
  return output;
}
