import type { Bilingual, Instant } from "#law";
import type { Desk } from "../desk.ts";
import { accountId } from "./accounts.ts";
import { loadAssignments } from "./loadAssignments.ts";
import { loadBulletin } from "./loadBulletin.ts";
import { callerOf, loadCases, peopleOf } from "./loadCases.ts";
import { loadDeclarations } from "./loadDeclarations.ts";
import { loadExperts } from "./loadExperts.ts";
import { loadGuidance } from "./loadGuidance.ts";
import { loadListings } from "./loadListings.ts";
import { loadParties } from "./loadParties.ts";
import { loadPeople } from "./loadPeople.ts";
import { loadPlanKinds } from "./loadPlanKinds.ts";
import { loadPlans } from "./loadPlans.ts";
import { loadRestatement } from "./loadRestatement.ts";
import { loadReturns } from "./loadReturns.ts";
import { loadReports } from "./loadReports.ts";
import { loadRights } from "./loadRights.ts";
import { loadRooms } from "./rooms.ts";
import { loadTriage } from "./loadTriage.ts";

const root = "ip/";
const key = "demonstration";

/**
 * Loads the demonstration office into a new database; leaves any other database as it is. Killed half way, the next start
 * goes on from where it stood, with the day on which it began.
 */
export async function loadDemonstration(desk: Desk, say: (step: Bilingual) => void): Promise<void> {
  const begun = await begin(desk, say);
  if (begun === undefined) return;
  say({ zh: "载入演示商品信息并筛查……", en: "Loading and screening the demonstration's listings …" });
  await loadListings(desk, begun);
  await loadExperts(desk, [await callerOf(desk, "qc-head"), await callerOf(desk, "head")], begun);
  await loadCases(desk, begun, (cases, of) => {
    if (cases % 10 === 0 || cases === of)
      say({ zh: `办理演示案件 ${cases}/${of}`, en: `Working the demonstration's cases ${cases}/${of}` });
  });
  await loadParties(desk, begun);
  say({ zh: "载入演示报关单并筛查……", en: "Loading and screening the demonstration's customs declarations …" });
  await loadDeclarations(desk, await callerOf(desk, "customs"), begun);
  await loadGuidance(desk, begun);
  await loadReturns(desk, begun);
  await loadRestatement(desk, begun);
  await loadTriage(desk, (await peopleOf(desk, "lan")).officer, begun);
  await loadReports(desk, begun);
  await loadAssignments(desk, begun);
  await loadBulletin(desk, begun);
  await desk.db.system((tx) =>
    tx.run("update setting set value = value || '{\"done\": true}' where office_path = $1 and key = $2", [root, key]),
  );
}

/** The moment the demonstration was begun; undefined where there is nothing to do. */
async function begin(desk: Desk, say: (step: Bilingual) => void): Promise<Instant | undefined> {
  const now = desk.now();
  const [before] = await desk.db.statement<{ value: { begun: Instant; done?: true } }>(
    "select value from setting where office_path = $1 and key = $2",
    [root, key],
  );
  if (before !== undefined) return before.value.done ? undefined : before.value.begun;
  const [somebody] = await desk.db.statement("select 1 as yes from account limit 1");
  if (somebody !== undefined) return undefined;
  say({ zh: "建立演示机构、账号和商标……", en: "Making the demonstration's offices, accounts and marks …" });
  await desk.db.system(async (tx) => {
    await loadPeople(tx, now);
    await loadRights(tx, now);
    await loadPlans(tx);
    await loadPlanKinds(tx);
    await loadRooms(tx);
    await tx.run(
      "insert into setting (office_path, key, value, set_by, set_at) values ($1, $2, jsonb_build_object('begun', $3::text), $4, $3::timestamptz)",
      [root, key, now, accountId("admin")],
    );
  });
  return now;
}
