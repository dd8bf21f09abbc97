import { classDegree, relatednessOfClasses } from "../goods/classRelations.ts";
import { relatedness } from "../goods/relatedness.ts";
import type { Reason } from "../reason.ts";

/**
 * What a step of relatedness (1 to 3) is shown to weigh. The likeness of the signs itself is not changed by the goods: an
 * examiner compares signs first, then goods. In the order of hits it counts for what parts the signs: see `GoodsOrder`.
 */
export const weightOfDegree = 0.02;

type Classes = {
  readonly queryClasses?: readonly number[] | undefined;
  readonly markClasses?: readonly number[] | undefined;
};

/** The goods or services are the same, or related by our own table. */
export function goods({ queryClasses = [], markClasses = [] }: Classes): Reason | undefined {
  if (queryClasses.length === 0 || markClasses.length === 0) return undefined;
  const shared = queryClasses.filter((one) => markClasses.includes(one));
  if (shared.length > 0) {
    const list = shared.join("、");
    return {
      kind: "goods",
      weight: 3 * weightOfDegree,
      sentence: { zh: `均在第${list}类`, en: `both in class ${shared.join(", ")}` },
      queryValue: queryClasses.join(";"),
      markValue: markClasses.join(";"),
    };
  }
  const { degree, classA, classB } = relatednessOfClasses(queryClasses, markClasses);
  if (degree === 0 || classA === undefined || classB === undefined) return undefined;
  return {
    kind: "goods",
    weight: degree * weightOfDegree,
    sentence: relatedness({ classNumber: classA }, { classNumber: classB }).sentence,
    queryValue: String(classA),
    markValue: String(classB),
  };
}

/** Both sides name classes, and none is related to any of the other side. */
export function isUnrelated({ queryClasses = [], markClasses = [] }: Classes): boolean {
  if (queryClasses.length === 0 || markClasses.length === 0) return false;
  return queryClasses.every((a) => markClasses.every((b) => a !== b && classDegree(a, b) === 0));
}
