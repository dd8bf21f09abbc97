import { classDegree } from "./classRelations.ts";
import { mixedClasses } from "./classTable.ts";
import { type Degree, type Factor, factors } from "./factor.ts";
import type { GoodsGroup } from "./groups/readGroups.ts";

/** What a factor counts. Purpose and maker count most: by them the public takes goods for those of one firm. */
const points: Readonly<Record<Factor, number>> = {
  nature: 1,
  purpose: 2,
  use: 0,
  complementary: 1.25,
  competing: 0.5,
  channels: 1,
  users: 0.5,
  producers: 1.5,
};

/** Points from which a degree is given: 1, 2, 3. */
const steps = [2.75, 5, 7.25] as const;

/** More than any two groups reach. */
export const MOST = 10;

export type GroupRelation = { readonly degree: Degree; readonly points: number; readonly factors: readonly Factor[] };

/** What the classes count: typical goods of classes that are near each other share more than our codes say. */
function classPoints(a: number, b: number): number {
  if (a === b) return mixedClasses.has(a) ? 1.25 : 2;
  return classDegree(a, b) * 1.25;
}

/** Compares two groups by the factors they share. Who shops in the same places is taken to be the same public. */
export function compareGroups(a: GoodsGroup, b: GoodsGroup): GroupRelation {
  if (a.id === b.id)
    return { degree: 3, points: MOST, factors: factors.filter((factor) => factor !== "complementary") };
  const found = new Set<Factor>();
  if (a.nature === b.nature) found.add("nature");
  if (share(a.channels, b.channels)) found.add("channels").add("users");
  if (share(a.makers, b.makers)) found.add("producers");
  if (share(a.together, b.together)) found.add("complementary");
  if (share(a.purposes, b.purposes)) {
    found.add("purpose");
    // Two goods for one purpose in one shop are chosen between; a service and its goods are bought together.
    if (isService(a) !== isService(b)) found.add("complementary");
    else if (found.has("channels")) found.add("competing");
  }
  let sum = classPoints(a.classNumber, b.classNumber);
  for (const factor of found) sum += points[factor];
  const reached = steps.filter((step) => sum >= step).length as Degree;
  // Goods of two classes that are not of one nature are never nearly the same, however much else they share.
  const degree = reached === 3 && a.classNumber !== b.classNumber && a.nature !== b.nature ? 2 : reached;
  return { degree, points: sum, factors: factors.filter((factor) => found.has(factor)) };
}

const isService = (group: GoodsGroup): boolean => group.classNumber >= 35;

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
