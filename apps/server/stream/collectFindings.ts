import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import type { Refusal } from "#law";
import type { WorkQueue } from "#platform";
import { decode, FindingBatch } from "./messages.ts";

/** The account of a collection: received = screened + refused, over all batches ever collected into the file. */
export interface Collected {
  batches: number;
  received: number;
  screened: number;
  refused: number;
  findings: number;
  alerts: number;
  /** Batches that came again and were known. */
  again: number;
}

interface Collecting {
  readonly queue: WorkQueue;
  readonly file: string;
  readonly all: boolean;
  readonly signal: AbortSignal;
  /** Told what stands in the file at the beginning, and after each batch. */
  readonly onCount?: (counts: Readonly<Collected>) => void;
}

/**
 * Writes findings to a file, each batch once. Beside the file stands its ledger, `FILE.ledger`: a line for each batch
 * with the length of the file after it and the account so far. A batch counts when its line is there; what a killed
 * collector wrote beyond the last line is cut off, and the batch, never acknowledged, comes again.
 */
export async function collectFindings({ queue, file, all, signal, onCount }: Collecting): Promise<Collected> {
  const ledgerPath = `${file}.ledger`;
  const { seen, length, counts, ledgerLength } = readLedger(ledgerPath);
  const out = openForChange(file);
  const ledger = openForChange(ledgerPath);
  let at = length;
  let ledgerAt = ledgerLength;
  try {
    ftruncateSync(out, at);
    ftruncateSync(ledger, ledgerAt);
    onCount?.(counts);
    await queue.take(
      async ({ id, body }) => {
        if (seen.has(id)) {
          counts.again += 1;
          return;
        }
        const batch = decode(FindingBatch, body);
        const kept = all ? batch.findings : batch.findings.filter(({ alert }) => alert);
        const lines = kept.map((finding) => `${JSON.stringify(finding)}\n`).join("");
        at += writeAll(out, lines, at);
        fdatasyncSync(out);
        counts.batches += 1;
        counts.received += batch.received;
        counts.screened += batch.screened.length;
        counts.refused += batch.refused.length;
        counts.findings += kept.length;
        counts.alerts += batch.findings.filter(({ alert }) => alert).length;
        ledgerAt += writeAll(ledger, `${JSON.stringify({ id, length: at, counts })}\n`, ledgerAt);
        fdatasyncSync(ledger);
        seen.add(id);
        onCount?.(counts);
      },
      { signal },
    );
  } finally {
    closeSync(out);
    closeSync(ledger);
  }
  return counts;
}

/** Why findings may not be collected into a file; undefined when they may. */
export function mayCollectInto(file: string): Refusal | undefined {
  const ledger = `${file}.ledger`;
  try {
    const size = existsSync(file) ? statSync(file).size : 0;
    if (!existsSync(ledger)) {
      closeSync(openSync(file, "a"));
      return size === 0 ? undefined : notOurs(file);
    }
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(ledger, constants.R_OK | constants.W_OK);
    return size < readLedger(ledger).length ? cutShort(file) : undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      code: "cannot-write",
      sentence: { zh: `无法写入 ${file}：${said}`, en: `${file} cannot be written: ${said}` },
      remedy: {
        zh: `请检查路径、权限和磁盘空间；若 ${file} 已被删除，请一并删除 ${ledger} 后重新收集。`,
        en: `Check the path, its permissions and the disk; if ${file} was deleted, delete ${ledger} too and collect anew.`,
      },
    };
  }
}

const notOurs = (file: string): Refusal => ({
  code: "would-overwrite",
  sentence: {
    zh: `${file} 已有内容，且旁边没有收集记录（.ledger）。`,
    en: `${file} holds something already, and no ledger of a collection stands beside it.`,
  },
  remedy: { zh: "请换一个文件名。", en: "Name another file." },
});

const cutShort = (file: string): Refusal => ({
  code: "file-changed",
  sentence: {
    zh: `${file} 比收集记录所载的短，已被改动。`,
    en: `${file} is shorter than its ledger says: it was changed.`,
  },
  remedy: {
    zh: `请恢复该文件，或删除它和 ${file}.ledger 后重新收集。`,
    en: `Bring the file back, or delete it and ${file}.ledger and collect anew.`,
  },
});

interface LedgerLine {
  readonly id: string;
  readonly length: number;
  readonly counts: Collected;
}

/** A write to a nearly full disk may take only a part; the next one then fails and says so. */
function writeAll(file: number, text: string, at: number): number {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
  return bytes.length;
}

const openForChange = (path: string): number => openSync(path, existsSync(path) ? "r+" : "w+");

function readLedger(path: string) {
  const seen = new Set<string>();
  let last: LedgerLine | undefined;
  let ledgerLength = 0;
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  // What stands behind the last line end is the half line of a killed collector.
  for (const line of lines.slice(0, -1)) {
    last = JSON.parse(line) as LedgerLine;
    seen.add(last.id);
    ledgerLength += Buffer.byteLength(line) + 1;
  }
  const none: Collected = { batches: 0, received: 0, screened: 0, refused: 0, findings: 0, alerts: 0, again: 0 };
  return { seen, length: last?.length ?? 0, counts: last === undefined ? none : { ...last.counts }, ledgerLength };
}
