import { readTable } from "#platform";
import { createReadStream } from "node:fs";
const t = await readTable(createReadStream("tests/journeys/fixtures/running-cases.xlsx") as never);
if (!("ok" in t)) {
  console.log(t);
  process.exit(1);
}
console.log(JSON.stringify(t.ok.header));
for await (const r of t.ok.rows) console.log(JSON.stringify(r));
