import { type CallOf, partBytes, type ReplyOf, routes, type UploadView } from "#contract";
import { hex, Sha256 } from "#evidence";
import { call, ProblemError, upload } from "../call.ts";

const { uploads } = routes;

/** What its sender says of a file. */
export type FileNote = Omit<CallOf<typeof uploads.begin>["body"], "name" | "bytes" | "changedAt">;

/** Why nothing moves at the moment. */
export type Waiting = "line" | "window";

export interface Heard {
  /** The server knows it now under this id. */
  readonly begun: (upload: UploadView) => void;
  /** So many bytes have come. */
  readonly sent: (bytes: number) => void;
  readonly waits: (why: Waiting | undefined) => void;
}

/**
 * Sends a file of any length in parts and lays it before the case. A broken line is waited for and gone on from where the server is;
 * the hash of the whole, taken here from the file itself, must be the server's. One part is in memory at a time.
 * Throws ProblemError; after `signal` it stops, and what has come stays with the server.
 */
export async function sendInParts(
  caseId: string,
  file: File,
  of: { readonly uploadId: string } | { readonly note: FileNote },
  heard: Heard,
  signal: AbortSignal,
): Promise<ReplyOf<typeof uploads.finish>> {
  const hash = new Sha256();
  const again = <T>(ask: () => Promise<T>) => patiently(ask, heard, signal);
  const begun = await again(() => ("uploadId" in of ? one(caseId, of.uploadId) : begin(caseId, file, of.note)));
  heard.begun(begun);
  const params = { id: caseId, uploadId: begun.id };
  let { received, evidence } = begun;
  while (evidence === null && received < file.size) {
    heard.sent(received);
    const from = received;
    const part = file.slice(from, from + partBytes);
    const sending = again(async () => {
      const sent = (share: number) => heard.sent(from + Math.round(share * part.size));
      return upload(uploads.part, { params, query: { offset: from } }, part, sent, signal).catch(
        async (error: unknown) => {
          // Where the server is by now, it says itself: a part may have come whole, and only its answer been lost.
          if (!(error instanceof ProblemError) || error.problem.code === "unreachable") throw error;
          if (movesOn.has(error.problem.code)) return one(caseId, begun.id);
          throw error;
        },
      );
    });
    // While a part is on its way, what has come is read once more for the hash.
    const [now] = await Promise.all([sending, hashUntil(hash, file, from, signal)]);
    ({ received, evidence } = now);
  }
  heard.sent(file.size);
  if (evidence !== null) return evidence;
  await hashUntil(hash, file, file.size, signal);
  const sha256 = hex(hash.digest());
  return again(() => call(uploads.finish, { params, body: { sha256 } }));
}

const movesOn: ReadonlySet<string> = new Set(["upload-offset", "upload-broken"]);

const one = (caseId: string, uploadId: string) => call(uploads.one, { params: { id: caseId, uploadId } });

function begin(caseId: string, file: File, note: FileNote): Promise<UploadView> {
  const changedAt = new Date(file.lastModified).toISOString();
  return call(uploads.begin, {
    params: { id: caseId },
    body: { ...note, name: file.name, bytes: file.size, changedAt },
  });
}

/** Adds the file's bytes up to `until` to the hash. A file that was changed or taken away meanwhile cannot be read any more. */
async function hashUntil(hash: Sha256, file: File, until: number, signal: AbortSignal): Promise<void> {
  const step = 1_048_576;
  while (hash.bytes < until && !signal.aborted) {
    const piece = file.slice(hash.bytes, Math.min(until, hash.bytes + step));
    const bytes = await piece.arrayBuffer().catch(() => {
      throw new ProblemError(unreadable);
    });
    hash.add(new Uint8Array(bytes));
  }
}

/** Asks until the line is there again, and until another window that sends the same file has ended. */
async function patiently<T>(ask: () => Promise<T>, heard: Heard, signal: AbortSignal): Promise<T> {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 15_000)) {
    try {
      const answer = await ask();
      heard.waits(undefined);
      return answer;
    } catch (error) {
      const why = error instanceof ProblemError && !signal.aborted ? waitsFor(error) : undefined;
      if (why === undefined) throw error;
      heard.waits(why);
      await backOrLater(why === "line" ? pause : 3000, signal);
    }
  }
}

function waitsFor({ problem }: ProblemError): Waiting | undefined {
  if (problem.code === "upload-busy") return "window";
  // 502 to 504: the server's proxy answers while the server begins again; 429: too much at once.
  return problem.code === "unreachable" || [429, 502, 503, 504].includes(problem.status) ? "line" : undefined;
}

/** After a pause, or as soon as the browser says that it is online again. */
function backOrLater(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      signal.removeEventListener("abort", go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener("online", go);
    signal.addEventListener("abort", go);
  });
}

const unreadable = {
  type: "about:blank",
  title: "Unreadable",
  status: 0,
  code: "file-unreadable",
  sentence: {
    zh: "这个文件已无法读取：上传期间它被改动、移走，或所在磁盘已断开。",
    en: "The file can no longer be read: it was changed or moved while it was sent, or its disk was taken away.",
  },
  remedy: { zh: "请重新选择文件。", en: "Choose the file again." },
};
