import { replay } from "#casework";
import { isoDate } from "#law";
import { procedures } from "#procedures";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { accountId, loginOf } from "../accounts.ts";
import { seizures } from "./seizures.ts";
import { stageReached, stepsOfSeizure } from "./steps.ts";

const colleagues = ["customs-2024", "customs-2024b"].map((login) => ({
  account: accountId(login),
  name: login,
  roles: ["officer"],
}));

function walked(id: string) {
  const seizure = seizures.find((each) => each.id === id);
  if (seizure === undefined) throw new Error(`no seizure ${id}`);
  const events = stepsOfSeizure(seizure, chinaCalendar).map(({ action, by, at, input }) => ({
    action,
    by: { id: accountId(loginOf("dian", by)), role: by.replace(/\d/, ""), name: by },
    at,
    input,
  }));
  const file = {
    procedure: "customs-detention",
    parties: [],
    events,
    on: isoDate("2026-01-05"),
    known: { colleagues },
  };
  const answer = replay({ procedures, calendar: chinaCalendar, now: "2026-01-05T10:00:00Z" }, file);
  if (answer.kind === "unreadable") throw new Error(answer.faults.join("; "));
  const facts = answer.result.docket.reduce<Record<string, unknown>>(
    (known, event) => ({ ...known, ...(event as { facts?: object }).facts }),
    {},
  );
  return { ...answer.result, facts };
}

describe("the ten customs cases of 2024, twenty-one seizures", () => {
  it.each(seizures.map(({ id, goods, reached }) => [id, goods, reached] as const))(
    "%s (%s) runs without a refusal to the last state the source gives: %s",
    (id, _, reached) => {
      const result = walked(id);
      expect(result.refusals).toEqual([]);
      expect(result.stage).toBe(stageReached[reached]);
    },
  );

  it("are ten cases, and their known values add up to what was published", () => {
    expect(new Set(seizures.map(({ id }) => id.replace(/\D+$/, ""))).size).toBe(10);
    expect(seizures).toHaveLength(21);
    const values = seizures.flatMap(({ valueYuan }) => (valueYuan === undefined ? [] : [valueYuan]));
    expect(values).toHaveLength(14);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(20_679_383.91, 2);
  });

  it("case 10: decided by articles 7(1)(4), 8 and 12, of the benchmarks in force on the day of the decision", () => {
    const discretion = (id: string) =>
      (walked(id).facts["proposal"] as { discretion: { article: { article: string } } }).discretion.article.article;
    expect(["10a", "10b", "10c"].map(discretion)).toEqual(["7.1(4)", "8", "12"]);
    expect(
      walked("10a")
        .docket.find(({ action }) => action === "decide-no-penalty")
        ?.at.slice(0, 7),
    ).toBe("2024-01");
    const decided = walked("10c").docket.find(({ action }) => action === "decide-penalty");
    expect(decided?.at.slice(0, 7)).toBe("2024-06");
    expect(decided?.input).toMatchObject({ fineFen: 36_100 });
  });

  it("case 3: the appraisal of 955,700 yuan carries the referral, the deposit of 80,000 counts for nothing", () => {
    const crime = walked("3a").facts["crime"] as { tier: string; measured: { band: string; value?: number }[] };
    expect(crime.tier).not.toBe("not-reached");
    expect(crime.measured.find(({ value }) => value !== undefined)?.value).toBe(95_570_000);
  });

  it("case 7: the container is caught at its third port, and both alerts stand in the case", () => {
    const result = walked("7a");
    const ports = result.docket.filter(({ action }) => action === "record-movement");
    expect(ports.map(({ input }) => (input as { port: string }).port)).toEqual(["黄埔", "香港", "香港", "深圳"]);
    expect(result.docket.filter(({ action }) => action === "alert-customs")).toHaveLength(2);
  });
});
