import { afterEach, beforeAll, expect, it, vi } from "vitest";
import {
  foldUmbrella,
  officer,
  openUmbrella,
  seedOffices,
  takeNote,
  umbrellaDeadline,
  umbrellaEvent,
} from "../../../tests/support/office.ts";
import {
  accountJob,
  appendEvents,
  type Database,
  type FireTimer,
  type Jobs,
  loadEvents,
  openJobs,
  sweepTimers,
} from "../index.ts";

/** Timers and jobs: once each, none lost, and every sweep accounts for what it saw. */
export function jobsSuite(db: () => Database): void {
  const office = "cn/gd/";
  const NOW = "2026-04-01T00:00:00.000Z";
  const clock = () => NOW;
  let running: Jobs | undefined;
  const faults: Error[] = [];
  const jobs = async () => {
    running = await openJobs(db(), (error) => faults.push(error));
    return running;
  };

  beforeAll(() => seedOffices(db()));
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    faults.length = 0;
  });

  const remind: FireTimer = async (tx, { caseId, rung }) => {
    const events = await loadEvents(tx, caseId);
    const event = { ...umbrellaEvent(events.length + 1, "clock"), action: rung };
    const deadlines = [umbrellaDeadline("2026-03-20"), umbrellaDeadline("2026-12-31", "later#1")];
    const after = foldUmbrella([...events, event], deadlines);
    const done = await appendEvents(tx, { caseId, expectedVersion: events.length, events: [event], after });
    if (done.kind !== "appended") throw new Error(done.kind);
    return "fired";
  };

  it("fires five hundred timers once each, however many sweeps run, and leaves the later ones armed", async () => {
    await db().transaction(officer(office, "anna"), async (tx) => {
      for (let i = 0; i < 250; i += 1) {
        await openUmbrella(tx, `t${i}`, office, {
          deadlines: [umbrellaDeadline(), umbrellaDeadline("2026-12-31", "later#1")],
        });
      }
    });
    const sweeps = await Promise.all([1, 2, 3].map(() => sweepTimers(db(), NOW, remind, clock)));
    expect(sweeps.every(({ balanced }) => balanced)).toBe(true);
    expect(sweeps.flatMap((sweep) => sweep.faults)).toEqual([]);
    expect(sweeps.reduce((sum, { account }) => sum + account.processed, 0)).toBe(500);
    const [{ n, cases } = {}] = await db().statement<{ n: number; cases: number }>(
      "select count(*) as n, count(distinct case_id) as cases from event where actor_id = 'clock' and case_id like 't%'",
    );
    expect({ n, cases }).toEqual({ n: 500, cases: 250 });
    expect((await sweepTimers(db(), NOW, remind, clock)).account).toMatchObject({ population: 0, processed: 0 });
    expect(
      await db().statement("select count(*) as n from timer where claimed_at is null and case_id like 't%'"),
    ).toEqual([{ n: 500 }]);
  });

  it("leaves a timer armed when firing it fails, says so, and fires it at the next sweep", async () => {
    await db().transaction(officer(office, "anna"), (tx) => openUmbrella(tx, "t-fault", office));
    const failing: FireTimer = async (tx, timer) => {
      await takeNote(tx, timer.caseId, 1, "half done");
      throw new Error("the world ended");
    };
    const sweep = await sweepTimers(db(), NOW, failing, clock);
    expect(sweep).toMatchObject({ balanced: true, account: { population: 2, processed: 0, skipped: { fault: 2 } } });
    expect(await db().system((tx) => loadEvents(tx, "t-fault"))).toHaveLength(1);
    const skipping: FireTimer = async (_tx, { rung }) => (rung === "overdue" ? "fired" : { skipped: "closed" });
    expect((await sweepTimers(db(), NOW, skipping, clock)).account).toMatchObject({
      population: 2,
      processed: 1,
      skipped: { closed: 1 },
    });
  });

  it("raises an alarm when a job's account does not add up", async () => {
    const account = { job: "x", startedAt: NOW, finishedAt: NOW, population: 10, processed: 7, skipped: { late: 2 } };
    expect(await db().system((tx) => accountJob(tx, account))).toBe(false);
    expect(await db().system((tx) => accountJob(tx, { ...account, skipped: { late: 2, closed: 1 } }))).toBe(true);
  });

  it("runs a job that was sent, with what it carries", async () => {
    const queue = await jobs();
    const seen: object[] = [];
    await queue.work("greet", async (data) => void seen.push(data));
    await queue.send("greet", { 名: "玉衡" });
    await vi.waitFor(() => expect(seen).toEqual([{ 名: "玉衡" }]), 15_000);
    expect(faults).toEqual([]);
  });

  it("sends with the transaction or not at all", async () => {
    const queue = await jobs();
    const seen: object[] = [];
    await queue.work("with-tx", async (data) => void seen.push(data));
    await db()
      .system(async (tx) => {
        await queue.send("with-tx", { rolled: "back" }, {}, tx);
        throw new Error("no");
      })
      .catch(() => {});
    await db().system((tx) => queue.send("with-tx", { committed: true }, {}, tx));
    await vi.waitFor(() => expect(seen).toEqual([{ committed: true }]), 15_000);
  });

  it("keeps a job over a stop, and tries again what failed", async () => {
    let tries = 0;
    const failOnce = async (data: object) => {
      tries += 1;
      expect(data).toEqual({ kept: true });
      if (tries === 1) throw new Error("once");
    };
    const before = await jobs();
    await before.work("kept", failOnce);
    await before.send("kept", { kept: true }, { afterSeconds: 2 });
    await before.stop();
    expect(tries).toBe(0);
    await (await jobs()).work("kept", failOnce);
    await vi.waitFor(() => expect(tries).toBe(2), 30_000);
    expect(faults.map(({ message }) => message)).toEqual(["once"]);
  }, 60_000);
}
