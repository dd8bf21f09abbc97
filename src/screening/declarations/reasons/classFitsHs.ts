import { classLabel } from "#rights";
import { classDegree } from "#similarity";
import { classesOfHs } from "../hsClasses.ts";
import type { ReasonOf } from "./reason.ts";

/** From this degree on classes are so near that nothing can be held against the goods. */
const NEAR = 2;

/** Are the goods of this HS code those that the mark is registered for? By the house's table; silent where the table is. */
export const classFitsHs: ReasonOf = ({ declaration, mark }) => {
  const { hsCode } = declaration;
  if (hsCode === undefined || mark.classNumbers.length === 0) return undefined;
  const found = classesOfHs(hsCode);
  if (found === undefined) return undefined;
  const about = { field: "hsCode" as const, queryValue: hsCode };
  const shared = found.classes.find((one) => mark.classNumbers.includes(one));
  if (shared !== undefined) {
    const label = classLabel(shared);
    return {
      kind: "class-fits-hs",
      weight: 0.15,
      ...about,
      markValue: String(shared),
      sentence: {
        zh: `商品编码${hsCode}的货物通常属${label.zh}，在商标核定类别内（本单位对照表）`,
        en: `goods of HS ${hsCode} are usually in ${label.en}, which the mark covers (table of the house)`,
      },
    };
  }
  if (found.classes.some((a) => mark.classNumbers.some((b) => classDegree(a, b) >= NEAR))) return undefined;
  return {
    kind: "class-differs-from-hs",
    weight: -0.3,
    ...about,
    markValue: mark.classNumbers.join(";"),
    sentence: {
      zh: `商品编码${hsCode}的货物通常属第${found.classes.join("、")}类，商标核定类别为第${mark.classNumbers.join("、")}类（本单位对照表）`,
      en: `goods of HS ${hsCode} are usually in class ${found.classes.join(", ")}; the mark covers ${mark.classNumbers.join(", ")} (table of the house)`,
    },
  };
};
