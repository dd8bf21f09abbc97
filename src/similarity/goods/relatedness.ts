import type { Bilingual } from "#law";
import { classDegree, classFactors } from "./classRelations.ts";
import { mixedClasses } from "./classTable.ts";
import { compareGroups, MOST } from "./compareGroups.ts";
import { type Degree, type Factor, factorLabels, factors as allFactors } from "./factor.ts";
import { joinedForm } from "../normalise/normalise.ts";
import { groupsOfTerm } from "./groups/groupsOfTerm.ts";

/** Goods or services of one class; without `terms`, whatever is typical of the class. */
export type GoodsOfClass = { readonly classNumber: number; readonly terms?: readonly string[] };

export type Relatedness = {
  readonly degree: Degree;
  /** 0 to 1, finer than the degree, for ranking: 1 the same goods. */
  readonly strength: number;
  readonly factors: readonly Factor[];
  /** For an officer: what is compared, how near, why, and that this is our judgement and not the law. */
  readonly sentence: Bilingual;
  /** The nearest terms of both sides, where terms were given. */
  readonly termA?: string;
  readonly termB?: string;
};

/** How near are these goods or services to each other, by Yuheng's own table? The nearest pair of terms counts. */
export function relatedness(a: GoodsOfClass, b: GoodsOfClass): Relatedness {
  const termsA = a.terms ?? [];
  const termsB = b.terms ?? [];
  let best: Judged = judgeClasses(a.classNumber, b.classNumber, termsA.length > 0 && termsB.length > 0);
  let known = false;
  for (const termA of termsA)
    for (const termB of termsB) {
      const judged = judgeTerms(a.classNumber, termA, b.classNumber, termB);
      if (judged === undefined || (known && judged.strength <= best.strength)) continue;
      best = judged;
      known = true;
    }
  return { ...best, sentence: sentenceOf(best, a, b) };
}

type Judged = Omit<Relatedness, "sentence">;

function judgeClasses(a: number, b: number, termsGiven: boolean): Judged {
  if (a !== b) {
    const degree = classDegree(a, b);
    return { degree, strength: degree * 0.25, factors: classFactors(a, b) };
  }
  if (!termsGiven)
    return { degree: 3, strength: 0.9, factors: ["nature", "purpose", "channels", "users", "producers"] };
  // Two terms of one class of which our groups know at most one.
  return mixedClasses.has(a)
    ? { degree: 1, strength: 0.4, factors: ["channels", "users"] }
    : { degree: 2, strength: 0.6, factors: ["purpose", "channels", "users"] };
}

/** Undefined where our groups do not know one of the terms. */
function judgeTerms(classA: number, termA: string, classB: number, termB: string): Judged | undefined {
  if (classA === classB && joinedForm(termA) === joinedForm(termB))
    return { degree: 3, strength: 1, factors: allFactors.filter((one) => one !== "complementary"), termA, termB };
  let best: Judged | undefined;
  for (const groupA of groupsOfTerm(termA, classA))
    for (const groupB of groupsOfTerm(termB, classB)) {
      const { degree, points, factors } = compareGroups(groupA, groupB);
      const strength = Math.min(0.95, points / MOST);
      if (best === undefined || strength > best.strength) best = { degree, strength, factors, termA, termB };
    }
  return best;
}

function sentenceOf({ degree, factors, termA, termB }: Judged, a: GoodsOfClass, b: GoodsOfClass): Bilingual {
  const left = nameOf(a, termA);
  const right = nameOf(b, termB);
  const zh = factors.map((factor) => factorLabels[factor].zh).join("、");
  const en = factors.map((factor) => factorLabels[factor].en).join(", ");
  const because = factors.length === 0 || degree === 0 ? { zh: "", en: "" } : { zh: `（${zh}）`, en: ` (${en})` };
  return {
    zh: `${left.zh}与${right.zh}：${degreeLabels[degree].zh}${because.zh}；依玉衡自编的商品关联表，不是法定判断`,
    en: `${left.en} and ${right.en}: ${degreeLabels[degree].en}${because.en}; by Yuheng's own table, not a finding of law`,
  };
}

function nameOf({ classNumber }: GoodsOfClass, term: string | undefined): Bilingual {
  return term === undefined
    ? { zh: `第${classNumber}类`, en: `class ${classNumber}` }
    : { zh: `“${term}”（第${classNumber}类）`, en: `“${term}” (class ${classNumber})` };
}

const degreeLabels: readonly Bilingual[] & { readonly [degree in Degree]: Bilingual } = [
  { zh: "不类似", en: "not alike" },
  { zh: "略有关联", en: "a little alike" },
  { zh: "类似", en: "alike" },
  { zh: "相同或高度类似", en: "the same or very much alike" },
];
