import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Database, packageRoot, rebuildProjections } from "#platform";
import { foldUmbrella, umbrellaDeadline } from "./office.ts";

/** The last version acknowledged for each case, over all rounds. */
export type Acknowledged = Map<string, number>;

/** However slow the machine, a writer gets as far as this before it is killed: else there would be nothing to lose. */
const AT_LEAST = 4;

/** Starts the writer, kills it with SIGKILL `afterMs` after it was ready and at work, and adds what it had acknowledged. */
export async function writeUntilKilled(
  place: string,
  round: number,
  afterMs: number,
  said: Acknowledged,
): Promise<void> {
  const writer = join(packageRoot(), "tests", "support", "crashWriter.ts");
  const child = spawn(process.execPath, ["--import", "tsx", writer, place, String(round)], {
    cwd: packageRoot(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let trouble = "";
  let killing = false;
  child.stderr.on("data", (chunk: Buffer) => {
    trouble += chunk.toString();
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) => child.on("close", (_, signal) => resolve(signal)));
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
    if (killing || out.split("\n").length <= AT_LEAST) return;
    killing = true;
    setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  const signal = await closed;
  if (signal !== "SIGKILL") throw new Error(`the writer ended by itself: ${trouble.slice(0, 2000)}`);
  // A line cut off by the kill was never said in full.
  for (const line of out.slice(0, out.lastIndexOf("\n")).split("\n")) {
    const [id, version] = line.split(" ");
    if (id !== undefined && version !== undefined) said.set(id, Number(version));
  }
}

/** What is wrong in a database whose writer was killed: nothing acknowledged may be lost, nothing may be half written. */
export async function crashFaults(db: Database, said: Acknowledged): Promise<string[]> {
  const faults: string[] = [];
  const rows = await db.system((tx) =>
    tx.rows<{
      id: string;
      version: number;
      events: number;
      highest: number;
      leaves: number;
      deadlines: number;
      parties: number;
    }>(
      `select c.id, c.version,
              (select count(*)::int from event e where e.case_id = c.id) as events,
              (select coalesce(max(seq), 0) from event e where e.case_id = c.id) as highest,
              (select count(*)::int from evidence_leaf l join event e on e.case_id = l.case_id and e.seq = l.event_seq and e.leaf_sha256 = l.sha256
                where l.case_id = c.id) as leaves,
              (select count(*)::int from deadline d where d.case_id = c.id) as deadlines,
              (select count(*)::int from case_party p where p.case_id = c.id) as parties
         from case_file c`,
    ),
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const [id, version] of said) {
    const row = found.get(id);
    if (row === undefined || row.version < version)
      faults.push(`${id}: ${version} acknowledged, ${row?.version ?? 0} found`);
  }
  for (const { id, version, events, highest, leaves, deadlines, parties } of rows) {
    if (events !== version || highest !== version)
      faults.push(`${id}: version ${version}, ${events} events up to ${highest}`);
    if (leaves !== version) faults.push(`${id}: ${version} events, ${leaves} leaves`);
    if (deadlines !== 1 || parties !== 2) faults.push(`${id}: ${deadlines} deadlines, ${parties} parties`);
    // One entry may have committed with its acknowledgement cut off by the kill; more would be invented.
    if (version > (said.get(id) ?? 0) + 1) faults.push(`${id}: ${said.get(id) ?? 0} acknowledged, ${version} found`);
  }
  return faults;
}

/** Folds every docket again and says which projections were not equal. */
export async function unequalProjections(db: Database): Promise<string[]> {
  const { differed } = await rebuildProjections(db, (_, events) => foldUmbrella(events, [umbrellaDeadline()]));
  return differed.map(({ caseId, what }) => `${caseId}: ${what.join(", ")}`);
}
