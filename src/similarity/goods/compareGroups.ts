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
const steps = [2.75, 4.25, 6] as const;

export type GroupRelation = { readonly degree: Degree; readonly points: number; readonly factors: readonly Factor[] };

/** Compares two groups by the factors they share. Who shops in the same places is taken to be the same public. */
export function compareGroups(a: GoodsGroup, b: GoodsGroup): GroupRelation {
  if (a.id === b.id) return { degree: 3, points: 8, factors: factors.filter((factor) => factor !== "complementary") };
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
  let sum = 0;
  for (const factor of found) sum += points[factor];
  const degree = steps.filter((step) => sum >= step).length as Degree;
  return { degree, points: sum, factors: factors.filter((factor) => found.has(factor)) };
}

const isService = (group: GoodsGroup): boolean => group.classNumber >= 35;

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
