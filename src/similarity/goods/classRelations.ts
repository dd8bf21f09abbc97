import { classTable } from "./classTable.ts";
import { type Degree, type Factor, factorsOf } from "./factor.ts";

const SIDE = 46;
const degrees = new Uint8Array(SIDE * SIDE);
const shared = new Map<number, readonly Factor[]>();

for (const entry of classTable.trim().split(/[|\n]/)) {
  const [a = "", b = "", degree = "", letters = ""] = entry.split(" ");
  set(Number(a), Number(b), Number(degree));
  const factors = factorsOf(letters);
  shared.set(Number(a) * SIDE + Number(b), factors);
  shared.set(Number(b) * SIDE + Number(a), factors);
}
for (let one = 1; one < SIDE; one++) set(one, one, 3);

function set(a: number, b: number, degree: number): void {
  degrees[a * SIDE + b] = degree;
  degrees[b * SIDE + a] = degree;
}

/**
 * Degree 0-3 of two classes at `a * 46 + b`, classes 1 to 45; row and column 0 are 0 (no class known). Our own table:
 * for the inner loop of an index, which may not call a function for each mark.
 */
export const classMatrix: Uint8Array = degrees;

/** Degree of two classes by our own table. */
export const classDegree = (a: number, b: number): Degree =>
  (a < SIDE && b < SIDE ? (degrees[a * SIDE + b] ?? 0) : 0) as Degree;

/** The factors that speak for the degree of two different classes. */
export const classFactors = (a: number, b: number): readonly Factor[] => shared.get(a * SIDE + b) ?? [];

/** The nearest two classes of two marks, the shared ones first. */
export function relatednessOfClasses(a: readonly number[], b: readonly number[]): ClassRelation {
  let best: ClassRelation = { degree: 0 };
  for (const classA of a)
    for (const classB of b) {
      const degree = classDegree(classA, classB);
      if (degree > best.degree) best = { degree, classA, classB };
    }
  return best;
}

/** `classA` and `classB` are missing where nothing is related. */
export type ClassRelation = { readonly degree: Degree; readonly classA?: number; readonly classB?: number };
