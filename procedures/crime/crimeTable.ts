import { type Bilingual, isoDate } from "#law";
import { type DecisionTable, defineTable, type Facts, type FactNames, type Row, yesNo } from "#rules";
import { type Band, bandsOf } from "./bandOf.ts";
import { type CrimeSpec, crimeNames, type Measure } from "./CrimeSpec.ts";

/** Fa Shi [2025] No. 5: the thresholds we hold begin here; those before it are not in the facts. */
export const crimeLawBegins = isoDate("2025-04-26");

export const tiers = ["not-reached", "reached", "highest"] as const;
export type Tier = (typeof tiers)[number];
export const tierNames = {
  "not-reached": { zh: "未达到刑事案件标准", en: "below the criminal threshold" },
  reached: { zh: "达到刑事案件标准", en: "reaches the criminal threshold" },
  highest: { zh: "达到情节特别严重（数额巨大）的标准", en: "reaches the highest tier" },
} as const satisfies Record<Tier, Bilingual>;

export const lowerBases = {
  no: { zh: "无", en: "neither" },
  "two-or-more": { zh: "涉及两个以上权利", en: "two or more rights" },
  repeat: { zh: "受过处罚后二年内再犯", en: "repeated within two years of a penalty" },
  both: { zh: "两者兼有", en: "both" },
} as const satisfies Record<string, Bilingual>;
export type LowerBase = keyof typeof lowerBases;

/** The decision table of a crime: a row for each measure and tier, strongest first, and one for what reaches none. */
export function crimeTable(spec: CrimeSpec): DecisionTable<Facts, Tier> {
  const rows = [...rowsOf(spec)];
  return defineTable<Facts, Tier>({
    id: `crime/${spec.id}`,
    version: "1",
    name: crimeNames[spec.id],
    moment: {
      zh: "违法行为发生之日（行为有连续状态的，为行为终了之日）",
      en: "the day of the act (its last day where it lasted)",
    },
    facts: {
      ...Object.fromEntries(spec.measures.map((each) => [each.id, bandsOf(each, spec)])),
      lowerBase: lowerBasesOf(spec),
      ...(spec.also && { [spec.also.id]: ["yes", "no"] }),
    },
    factNames: factNamesOf(spec),
    outcomes: tiers,
    outcomeNames: tierNames,
    precedence: {
      order: rows.map(({ id }) => id),
      reason: {
        zh: "达到其中一项即可；同时达到几项的，以较高的档次为准。",
        en: "One of them is enough; where several are reached, the higher tier speaks.",
      },
    },
    rows,
  });
}

function* rowsOf(spec: CrimeSpec): Generator<Row<Facts, Tier>> {
  const { measures, also, article } = spec;
  const lowered = { lowerBase: lowerBasesOf(spec).filter((each) => each !== "no") };
  const inForce = { article, confidence: "read", from: crimeLawBegins } as const;
  const row = (id: string, when: Row["when"], then: Tier, reading?: Bilingual): Row<Facts, Tier> => ({
    id,
    when,
    then,
    ...inForce,
    ...(reading && { confidence: "unverified", note: reading }),
  });
  const having = (band: Band) => measures.filter((each) => bandsOf(each, spec).includes(band));
  const alone = also && row(also.id, { [also.id]: "yes" }, also.then, also.ourReading);

  if (alone?.then === "highest") yield alone;
  for (const each of having("highest"))
    yield row(`${each.id}-highest`, { [each.id]: "highest" }, "highest", readingOf(each, "all"));
  for (const each of having("highest-lower"))
    yield row(`${each.id}-highest-lower`, { [each.id]: "highest-lower", ...lowered }, "highest", timesTheLower);
  for (const each of measures) {
    const from = bandsOf(each, spec).filter((band) => band !== "unknown" && band !== "below" && band !== "lower");
    yield row(each.id, { [each.id]: from }, "reached", readingOf(each, "all"));
  }
  for (const each of having("lower"))
    yield row(`${each.id}-lower`, { [each.id]: "lower", ...lowered }, "reached", readingOf(each, "lower"));
  if (alone?.then === "reached") yield alone;
  yield row("none", {}, "not-reached");
}

const timesTheLower: Bilingual = {
  zh: "适用较低标准的案件，以较低标准的倍数计算最高档次，系本系统的理解，未核实",
  en: "that the highest tier is counted from the lower base where that one applies is our reading, unverified",
};

function readingOf({ ourReading }: Measure, of: "lower" | "all"): Bilingual | undefined {
  return ourReading !== undefined && (ourReading.of === "all" || of === "lower") ? ourReading.note : undefined;
}

export function lowerBasesOf({ lowerFor }: CrimeSpec): readonly LowerBase[] {
  return lowerFor === "repeat" ? ["no", "repeat"] : ["no", "two-or-more", "repeat", "both"];
}

function factNamesOf(spec: CrimeSpec): FactNames<Facts> {
  const rights = spec.lowerFor === "repeat" ? undefined : spec.lowerFor.twoOrMore;
  return {
    ...Object.fromEntries(spec.measures.map((each) => [each.id, { name: each.name, values: bandNames }])),
    lowerBase: {
      name: { zh: "适用较低标准的情形", en: "what brings the lower base" },
      values: { ...lowerBases, ...(rights && { "two-or-more": rights }) },
    },
    ...(spec.also && { [spec.also.id]: { name: spec.also.name, values: yesNo } }),
  };
}

export const bandNames = {
  unknown: { zh: "未查明", en: "not found" },
  below: { zh: "未达到", en: "below" },
  lower: { zh: "达到较低标准", en: "from the lower base" },
  base: { zh: "达到标准", en: "from the base" },
  "highest-lower": { zh: "达到较低标准的最高档倍数", en: "from the multiple of the lower base" },
  highest: { zh: "达到最高档倍数", en: "from the multiple of the base" },
} as const satisfies Record<Band, Bilingual>;
