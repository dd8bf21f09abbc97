import { type Entry, fromBuffer, type ZipFile } from "yauzl";

/** Unpacked bytes of one file at most, whatever it declares: a paper has some pages and pictures, not more. */
const MAX_UNPACKED = 200_000_000;
const MAX_PARTS = 5_000;

/** A zip that must not be opened: what is wrong, in words for a log. */
export class ZipFault extends Error {
  override readonly name = "ZipFault";
}

/** All parts of a zip by name. Throws `ZipFault` on what is no zip, is encrypted, or unpacks to more than a document can be. */
export async function readZip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    if (zip.entryCount > MAX_PARTS) throw new ZipFault(`${zip.entryCount} parts`);
    return await readAll(zip);
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault(messageOf(error));
  } finally {
    zip.close();
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(new ZipFault(error.message));
    });
  });
}

function readAll(zip: ZipFile): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(parts));
    zip.on("entry", (entry: Entry) => {
      if (entry.isEncrypted()) return reject(new ZipFault("encrypted"));
      // yauzl breaks off where a part unpacks to more than it declares, so that the declared size may be believed.
      unpacked += entry.uncompressedSize;
      if (unpacked > MAX_UNPACKED) return reject(new ZipFault(`more than ${MAX_UNPACKED} bytes unpacked`));
      read(zip, entry).then((part) => {
        if (!entry.fileName.endsWith("/")) parts.set(entry.fileName, part);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

function read(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}
