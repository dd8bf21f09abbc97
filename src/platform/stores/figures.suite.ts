import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { CaseEvent } from "#casework";
import { type Dimension, dimensions, figures, partsOf, recordSetHash } from "#planning";
import { foldUmbrella, officer, seedOffices, umbrellaEvent } from "../../../tests/support/office.ts";
import {
  appendEvents,
  areFresh,
  countFigures,
  type Database,
  type FigureBy,
  figureHash,
  figureRecordSets,
  figureTable,
  handOver,
  type Identity,
  loadEvents,
  openCase,
  rebuildFigures,
  refreshFigures,
  sha256,
} from "../index.ts";

const offices = ["cn/zj/hz/", "cn/zj/nb/", "cn/zj/", "cn/gd/"];
const entries = [
  "CaseFiled",
  "PenaltyDecided",
  "NoPenaltyDecided",
  "FinePaid",
  "CaseClosed",
  "NoticeClosed",
  "RequestAccepted",
  "DisputeDecided",
];
const procedures = ["trademark-enforcement", "patent-adjudication", "platform-notice", "customs-detention"];

// One of each kind, and those that share entries.
const compared = figures.filter(({ id }) =>
  [
    "cases-filed",
    "cases-decided",
    "fines-imposed",
    "days-to-decision",
    "notice-accuracy",
    "adjudication-days",
    "adjudications-decided-in-time",
  ].includes(id),
);

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("open"), office: fc.nat(3), procedure: fc.nat(3) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("append"),
      which: fc.nat(99),
      type: fc.nat(entries.length - 1),
      day: fc.nat(200),
      fen: fc.option(fc.nat(90_000)),
      judged: fc.nat(3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("correct"),
      which: fc.nat(99),
      seq: fc.nat(9),
      day: fc.nat(200),
      fen: fc.nat(900),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("hand over"), which: fc.nat(99), office: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("seal"), which: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("close"), which: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("run out"), which: fc.nat(99), day: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("refresh") }) },
);
type Act = Partial<Record<"which" | "office" | "procedure" | "type" | "day" | "seq" | "judged", number>> & {
  readonly kind: string;
  readonly fen?: number | null;
};

/** The projections of figures: equal to a count of the docket, whatever was done, whoever asks. */
export function figuresSuite(db: () => Database): void {
  const cases: { id: string; office: string }[] = [];
  const readers: Identity[] = [officer("cn/"), officer("cn/zj/"), ...offices.map((path) => officer(path))];
  beforeAll(() => seedOffices(db()));

  const at = (day: number) => new Date(Date.UTC(2026, 0, 1, 20) + day * 86_400_000).toISOString();
  const said = ({ fen = null, judged = 0 }: Act) => ({
    input: fen === null ? {} : { fineFen: fen, fen },
    facts: { account: { upheld: Math.floor(judged / 2), judged } },
  });

  async function append(
    one: { id: string; office: string },
    make: (events: readonly CaseEvent[]) => Partial<CaseEvent>,
  ) {
    await db().transaction(officer(one.office, "anna"), async (tx) => {
      const events = await loadEvents(tx, one.id);
      const event = { ...umbrellaEvent(events.length + 1, "anna"), ...make(events) } as CaseEvent;
      const after = foldUmbrella([...events, event]);
      const done = await appendEvents(tx, { caseId: one.id, expectedVersion: events.length, events: [event], after });
      expect(done.kind).toBe("appended");
    });
  }

  async function run(each: Act): Promise<void> {
    const one = cases[(each.which ?? 0) % Math.max(cases.length, 1)];
    if (each.kind === "open" || one === undefined) {
      const office = offices[each.office ?? 0] ?? "cn/";
      const id = `figures-${cases.length}`;
      const events = [umbrellaEvent(1, "anna")];
      await db().transaction(officer(office, "anna"), (tx) =>
        openCase(tx, {
          id,
          number: `F-${id}`,
          procedure: procedures[each.procedure ?? 0] ?? "",
          procedureVersion: "1",
          officePath: office,
          title: id,
          events,
          after: foldUmbrella(events),
        }),
      );
      cases.push({ id, office });
      return;
    }
    if (each.kind === "append")
      await append(one, () => ({
        type: entries[each.type ?? 0] ?? "",
        action: "act",
        at: at(each.day ?? 0),
        ...said(each),
      }));
    if (each.kind === "run out")
      await append(one, () => ({
        type: "DeadlinePassed",
        action: "overdue",
        at: at(each.day ?? 0),
        input: { run: "closing#1", rung: "overdue" },
      }));
    if (each.kind === "correct")
      await append(one, (events) => ({
        type: "Corrected",
        action: "correct",
        corrects: {
          amended: [{ seq: ((each.seq ?? 0) % events.length) + 1, at: at(each.day ?? 0), ...said(each), effects: [] }],
        } as never,
      }));
    if (each.kind === "hand over") {
      const to = offices[each.office ?? 0] ?? "cn/";
      await db().transaction(officer(one.office, "anna"), (tx) => handOver(tx, one.id, to, "why", at(0)));
      one.office = to;
    }
    if (each.kind === "seal" || each.kind === "close")
      await db().system((tx) =>
        tx.run(
          each.kind === "seal"
            ? "update case_file set sealed = not sealed where id = $1"
            : "update case_file set closing = case when closing is null then 'ended' end where id = $1",
          [one.id],
        ),
      );
    if (each.kind === "refresh") await refreshFigures(db());
  }

  const bys: FigureBy[] = [...dimensions, { below: "cn/" }, { below: "cn/zj/" }];
  const scopes = [
    { from: "2026-01-01", to: "2026-06-30" },
    { from: "2026-01-15", to: "2026-05-03" },
    { from: "2026-02-03", to: "2026-02-20", officePath: "cn/zj/" },
    { from: "2026-01-01", to: "2026-12-31", officePath: "cn/zj/", exactOffice: true },
    {
      from: "2026-01-01",
      to: "2026-04-30",
      where: { procedure: ["trademark-enforcement"], month: ["2026-02", "2026-03"] },
    },
  ];

  async function same(turn: number): Promise<void> {
    const upTo = await refreshFigures(db());
    for (const [index, scope] of scopes.entries()) {
      const reader = readers[(turn + index) % readers.length];
      const by = bys[(turn * scopes.length + index) % bys.length] as Dimension;
      if (reader === undefined) continue;
      await db().transaction(reader, async (tx) => {
        expect(await areFresh(tx, upTo)).toBe(true);
        const counted = await countFigures(tx, compared, scope, by);
        expect(await figureTable(tx, compared, scope, by, upTo)).toEqual(counted);
        const asked = compared.map((spec) => ({ key: spec.id, spec, where: scope.where }));
        const sets = await figureRecordSets(tx, asked, scope);
        for (const spec of compared) {
          const records = sets.get(spec.id) ?? [];
          const parts = counted.get(spec.id)?.total;
          expect(partsOf(records)).toEqual(parts);
          expect(await figureHash(tx, spec, scope)).toEqual({ parts, sha256: recordSetHash(sha256, records) });
        }
      });
    }
  }

  it("equals a count of the docket after any acts, corrections, hand-overs and seals, for whoever asks", async () => {
    const [acts = []] = fc.sample(fc.array(act, { minLength: 120, maxLength: 120 }), { seed: 20261127, numRuns: 1 });
    for (const [index, each] of (acts as Act[]).entries()) {
      await run(each);
      if (index % 30 === 29) await same(Math.floor(index / 30));
    }
    const picture = () =>
      db().system(async (tx) => ({
        records: await tx.rows("select * from figure_record order by case_id, figure_id, seq"),
        sums: await tx.rows(
          "select * from figure_sum where n <> 0 order by office_path, month, figure_id, sealed, procedure, outcome, right_kind, channel, abroad",
        ),
      }));
    const before = await picture();
    expect(before.records.length).toBeGreaterThan(30);
    await rebuildFigures(db());
    expect(await picture()).toEqual(before);
  }, 60_000);

  it("counts a decision as in time unless the docket says before it that the period ran out", async () => {
    const decidedInTime = figures.filter(({ id }) => id === "adjudications-decided-in-time");
    const counted = () =>
      db().system(
        async (tx) =>
          (await figureTable(tx, decidedInTime, { from: "2026-01-01", to: "2026-12-31" }, "month")).get(
            "adjudications-decided-in-time",
          )?.total.n,
      );
    const before = (await counted()) ?? 0;
    await run({ kind: "open", office: 0, procedure: procedures.indexOf("patent-adjudication") });
    const at = cases.length - 1;
    const act = (kind: string, more: object = {}) => run({ kind, which: at, day: 5, ...more });
    const decide = { type: entries.indexOf("DisputeDecided") };
    await act("append", decide);
    expect(await counted()).toBe(before + 1);
    await act("run out");
    expect(await counted()).toBe(before + 1);
    await act("append", decide);
    expect(await counted()).toBe(before + 1);
  });

  it("counts a case of whose entries a value is sealed, for whoever reads it without", async () => {
    await run({ kind: "open", office: 0, procedure: procedures.indexOf("trademark-enforcement") });
    await run({ kind: "append", which: cases.length - 1, type: entries.indexOf("CaseFiled"), day: 3 });
    const told = cases.at(-1)?.id;
    await db().system((tx) =>
      tx.run(
        "insert into event_told select case_id, seq, type, action, actor_id, at, recorded_at, body from event where case_id = $1",
        [told],
      ),
    );
    const asked = figures.flatMap((spec) => (spec.id === "cases-filed" ? [{ key: spec.id, spec }] : []));
    for (const reader of [officer("cn/"), officer("cn/zj/hz/")]) {
      const sets = await db().transaction(reader, (tx) =>
        figureRecordSets(tx, asked, { from: "2026-01-01", to: "2026-01-31" }),
      );
      expect(sets.get("cases-filed")?.map(({ caseId }) => caseId)).toContain(told);
    }
  });

  it("is never read while something is stale: it is counted instead", async () => {
    const [one] = cases;
    if (one === undefined) throw new Error("there are cases");
    await refreshFigures(db());
    await append(one, () => ({ type: "CaseFiled", action: "act", at: at(3) }));
    const scope = { from: "2026-01-01", to: "2026-12-31" };
    await db().transaction(officer(one.office), async (tx) => {
      expect(await areFresh(tx)).toBe(false);
      expect(await figureTable(tx, compared, scope, "month")).toEqual(await countFigures(tx, compared, scope, "month"));
    });
  });

  it("shows nobody what lies outside the office and those below, nor a sealed case above its own office", async () => {
    await refreshFigures(db());
    const seen = async (as: Identity, table: string) =>
      (
        await db().transaction(as, (tx) =>
          tx.rows<{ path: string; sealed: boolean }>(`select distinct office_path as path, sealed from ${table}`),
        )
      ).filter(
        ({ path, sealed }) => as.as === "office" && (!path.startsWith(as.office) || (sealed && path !== as.office)),
      );
    for (const reader of readers) {
      expect(await seen(reader, "figure_sum")).toEqual([]);
      expect(await seen(reader, "figure_record")).toEqual([]);
    }
    const refused = expect.objectContaining({ code: "42501" });
    for (const sql of ["select * from figure_stale", "delete from figure_sum", "update figure_record set seq = 1"])
      await expect(db().transaction(officer("cn/"), (tx) => tx.rows(sql))).rejects.toEqual(refused);
    await expect(
      db().transaction({ as: "party", account: "p", holder: "holder-1", roles: [] }, (tx) =>
        tx.rows("select * from figure_sum"),
      ),
    ).rejects.toEqual(refused);
  });
}
