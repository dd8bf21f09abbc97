// A process that opens cases and appends to them as fast as it can, until it is killed. After each commit it says what was
// acknowledged, one line `caseId version`, by a write that has happened when the call returns.
import { writeSync } from "node:fs";
import { openDatabase, type Where } from "#platform";
import { openUmbrella, takeNote } from "./office.ts";

const [place = "", round = "0"] = process.argv.slice(2);
const where: Where = place.includes("://") ? { url: place } : { dataDir: place };
const db = await openDatabase(where);
const acknowledge = (id: string, version: number) => writeSync(1, `${id} ${version}\n`);
writeSync(1, "ready\n");

const open: { id: string; version: number }[] = [];
for (let step = 0; ; step += 1) {
  const held = open[step % 7];
  if (held === undefined || step % 5 === 0) {
    const id = `r${round}-${step}`;
    await db.system((tx) => openUmbrella(tx, id, "cn/zj/hz/"));
    acknowledge(id, 1);
    open.unshift({ id, version: 1 });
  } else {
    await db.system((tx) => takeNote(tx, held.id, held.version, "anna", { step, text: "伞".repeat(step % 50) }));
    held.version += 1;
    acknowledge(held.id, held.version);
  }
}
