import { addMonths, type Bilingual, figureOn, type FigureUnit, type IsoDate } from "#law";
import { type Decision, type DecisionTable, evaluate, type Facts } from "#rules";
import { figures } from "#statutes";
import { type Band, bandOf, bandOfMeasure, edgesOf } from "./bandOf.ts";
import { type Crime, type CrimeSpec } from "./CrimeSpec.ts";
import { crimeTable, type LowerBase, type Tier } from "./crimeTable.ts";
import type { CrimeValues } from "./CrimeValues.ts";
import { otherCrimes } from "./otherCrimes.ts";
import { trademarkCrimes } from "./trademarkCrimes.ts";

const specs: readonly CrimeSpec[] = [...trademarkCrimes, ...otherCrimes];
const byCrime = new Map(specs.map((spec) => [spec.id, { spec, table: crimeTable(spec) }]));

/** The decision tables of all crimes. */
export const crimeTables: readonly DecisionTable<Facts, Tier>[] = [...byCrime.values()].map(({ table }) => table);

export function crimeTableOf(crime: Crime): DecisionTable<Facts, Tier> {
  return found(crime).table;
}

function found(crime: Crime) {
  const both = byCrime.get(crime);
  if (both === undefined) throw new RangeError(`no thresholds for the crime "${crime}"`);
  return both;
}

/** What is held against the thresholds. `on`: the last day of the act, whose law applies. */
export interface CrimeQuestion {
  readonly crime: Crime;
  readonly values: CrimeValues;
  /** Two or more marks or patents; of no weight where the crime knows only the repeat. */
  readonly twoOrMore: boolean;
  /** Again within two years of a criminal or administrative penalty: see `isRepeat`. */
  readonly repeat: boolean;
  readonly on: IsoDate;
}

/** One number beside its figures: which band it fell into, and where the next one begins. */
export interface Measured {
  readonly measure: string;
  readonly name: Bilingual;
  readonly unit: FigureUnit;
  readonly value?: number;
  readonly band: Band;
  /** The figure that applies to this case: the lower base where it does. */
  readonly threshold: number;
}

/** What the table says, with every number it was asked about. It proposes: an officer decides. */
export interface CrimeAssessment {
  readonly crime: Crime;
  readonly decision: Decision<Tier>;
  readonly measured: readonly Measured[];
}

/** Whether the numbers of an act reach a criminal threshold. Throws `NoRuleInForce` for a day before 2025-04-26. */
export function crimeAssessment(question: CrimeQuestion): CrimeAssessment {
  const { crime, on } = question;
  const table = crimeTableOf(crime);
  const decision = evaluate(table, crimeFacts(question), on);
  if (decision.kind === "missing") throw new RangeError(`the crime ${crime} needs ${decision.missing.join(", ")}`);
  const { kind: _, ...answer } = decision;
  return { crime, decision: answer, measured: measuredOf(question) };
}

/** The facts as the table of the crime asks for them. */
export function crimeFacts(question: CrimeQuestion): Record<string, string> {
  const spec = found(question.crime).spec;
  const { values, on } = question;
  const lowerBase = lowerBaseOf(question);
  const lowered = lowerBase !== "no";
  return {
    ...Object.fromEntries(spec.measures.map((each) => [each.id, bandOfMeasure(each, spec, values, on, lowered)])),
    lowerBase,
    ...(spec.also && { [spec.also.id]: spec.also.holds(values, on, lowered) ? "yes" : "no" }),
  };
}

function lowerBaseOf({ crime, twoOrMore, repeat }: CrimeQuestion): LowerBase {
  const counts = twoOrMore && found(crime).spec.lowerFor !== "repeat";
  if (counts) return repeat ? "both" : "two-or-more";
  return repeat ? "repeat" : "no";
}

function measuredOf(question: CrimeQuestion): Measured[] {
  const spec = found(question.crime).spec;
  const { values, on } = question;
  const lowered = lowerBaseOf(question) !== "no";
  return spec.measures.flatMap(({ id, parts }) =>
    parts.map((part) => {
      const value = part.of(values, on, lowered);
      const edges = edgesOf(part, spec, on);
      return {
        measure: id,
        name: part.name,
        unit: part.unit,
        ...(value !== undefined && { value }),
        band: bandOf(value, edges),
        threshold: (lowered ? edges.lower : undefined) ?? edges.base ?? 0,
      };
    }),
  );
}

/**
 * Whether any part of an act falls after a penalty and within two years of it. A penalty on the last day of the act is not
 * before it. Administrative and criminal penalties count alike.
 */
export function isRepeat(
  penalties: readonly { readonly on: IsoDate }[],
  act: { readonly from: IsoDate; readonly until: IsoDate },
): boolean {
  const years = figureOn(figures["crime-repeat-years"], act.until).value;
  return penalties.some(({ on }) => on < act.until && act.from <= addMonths(on, 12 * years));
}
