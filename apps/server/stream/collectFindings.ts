import { closeSync, existsSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
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
  readonly onBatch?: (counts: Readonly<Collected>, batch: FindingBatch) => void;
}

/**
 * Writes findings to a file, each batch once. Beside the file stands its ledger, `FILE.ledger`: a line for each batch
 * with the length of the file after it and the account so far. A batch counts when its line is there; what a killed
 * collector wrote beyond the last line is cut off, and the batch, never acknowledged, comes again.
 */
export async function collectFindings({ queue, file, all, signal, onBatch }: Collecting): Promise<Collected> {
  const ledgerPath = `${file}.ledger`;
  const { seen, length, counts, ledgerLength } = readLedger(ledgerPath);
  const out = openForChange(file);
  const ledger = openForChange(ledgerPath);
  let at = length;
  let ledgerAt = ledgerLength;
  try {
    ftruncateSync(out, at);
    ftruncateSync(ledger, ledgerAt);
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
        onBatch?.(counts, batch);
      },
      { signal },
    );
  } finally {
    closeSync(out);
    closeSync(ledger);
  }
  return counts;
}

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
