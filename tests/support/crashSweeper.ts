// A process that fires what is due until nothing is left, or until it is killed. Each firing appends one event to its case.
import { writeSync } from "node:fs";
import { type DueTimer, openDatabase, sweepTimers, type Tx } from "#platform";
import { takeNote, umbrellaDeadline } from "./office.ts";

const [dataDir = ""] = process.argv.slice(2);
const db = await openDatabase({ dataDir });
writeSync(1, "ready\n");

async function fire(tx: Tx, { caseId, rung }: DueTimer): Promise<"fired"> {
  const held = await tx.row<{ version: number }>("select version from case_file where id = $1", [caseId]);
  const done = await takeNote(tx, caseId, held?.version ?? 0, "timer", { rung, due: umbrellaDeadline().due });
  if (done.kind !== "appended") throw new Error(`${caseId}: ${done.kind}`);
  return "fired";
}

const clock = () => new Date().toISOString();
const sweep = await sweepTimers(db, "2026-06-01T00:00:00.000Z", fire, clock);
await db.close();
if (sweep.faults[0]) throw sweep.faults[0].error;
if (!sweep.balanced) throw new Error("what was due and what was done do not add up");
