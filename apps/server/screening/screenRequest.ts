import type { ScreenAnswer } from "#contract";
import { legalDay } from "#law";
import type { Identity } from "#platform";
import { excerpt, rowProblem } from "#rights";
import { type Listing, listingFromRecord } from "#screening";
import type { Desk } from "../desk.ts";
import { marksById } from "../similarity/searchRegister.ts";
import { titleStages } from "../similarity/titleStages.ts";
import { readOfficeFacts } from "./officeFacts.ts";

interface Asked {
  readonly listings: readonly unknown[];
  readonly all: boolean;
  readonly explain: boolean;
}

/** Screens the listings of a request against the register and keeps nothing. A listing that is not right is refused by itself. */
export async function screenRequest(
  desk: Pick<Desk, "db" | "marks">,
  as: Identity,
  { listings, all, explain }: Asked,
  now: string,
): Promise<ScreenAnswer> {
  const good: Listing[] = [];
  const refused: ScreenAnswer["refused"] = [];
  for (const [index, record] of listings.entries()) {
    const row = index + 1;
    if (!isRecord(record)) {
      refused.push({ row, id: null, problems: [rowProblem({ row, column: "" }, "not-json", noObject, shown(record))] });
      continue;
    }
    const read = listingFromRecord(record, row);
    if ("ok" in read) good.push(read.ok);
    else refused.push({ row, id: idOf(record), problems: [...read.problems] });
  }
  const facts = await desk.db.transaction(as, readOfficeFacts);
  const screener = await desk.marks.engineFor(facts.factsFor(good, legalDay(now)));
  const found = await screener.screen(good);
  const findings = all ? [...found] : found.filter(({ alert }) => alert);
  const named = explain ? found : findings;
  const ids = [...new Set(named.map(({ markId }) => markId))];
  const marks = await desk.db.transaction(as, (tx) => marksById(tx, ids));
  const [first] = good;
  return {
    received: listings.length,
    screened: good.length,
    refused,
    findings,
    marks: [...marks.values()],
    matcherVersion: screener.version,
    ...(explain && first !== undefined ? { stages: titleStages(first.title, found) } : {}),
  };
}

const noObject = { zh: "应为 JSON 对象", en: "must be a JSON object" };
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const shown = (value: unknown): string => excerpt(typeof value === "string" ? value : JSON.stringify(value));

function idOf({ id }: Readonly<Record<string, unknown>>): string | null {
  return typeof id === "string" || typeof id === "number" ? excerpt(String(id)) : null;
}
