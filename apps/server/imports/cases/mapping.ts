import type { ImportSpec, Procedure } from "#casework";
import type { Refusal } from "#law";
import type { Desk } from "../../desk.ts";
import { refused } from "../../http/refused.ts";

/** The procedure that running cases go on in: the one named, else the only one that takes cases over. */
export function procedureFor(desk: Desk, id: string | undefined): Procedure & { readonly importing: ImportSpec } {
  const able = desk.rules.procedures.flatMap((procedure) => {
    const { importing } = procedure;
    return importing === undefined ? [] : [{ ...procedure, importing }];
  });
  const [only] = able.length === 1 ? able : [];
  const chosen = id === undefined ? only : able.find((procedure) => procedure.id === id);
  if (chosen !== undefined) return chosen;
  const ids = able.map((procedure) => procedure.id).join(", ");
  throw refused(
    422,
    "takes-no-cases-over",
    { zh: "该程序不接收在办案件的移入。", en: "This procedure takes no running cases over." },
    { zh: `请指定程序：${ids}。`, en: `Name one of: ${ids}.` },
  );
}

/** Why columns cannot be read so: a meaning given twice, or to nobody though every row needs it. */
export function fieldsFault(
  { fields, required }: ImportSpec,
  header: readonly string[],
  given: readonly (string | null)[],
): Refusal | undefined {
  const named = given.filter((field) => field !== null);
  const nameOf = (field: string) => fields[field]?.name ?? { zh: field, en: field };
  const unknown = named.find((field) => !Object.hasOwn(fields, field));
  if (given.length !== header.length || unknown !== undefined)
    return mappingFault(
      `列数或者含义“${unknown ?? given.length}”有误`,
      `the number of columns, or the meaning "${unknown ?? given.length}", is wrong`,
    );
  const twice = named.find((field, index) => named.indexOf(field) !== index);
  if (twice !== undefined)
    return mappingFault(`“${nameOf(twice).zh}”指定了两列`, `"${nameOf(twice).en}" is given to two columns`);
  const missing = required.filter((field) => !named.includes(field)).map(nameOf);
  if (missing.length === 0) return undefined;
  return mappingFault(
    `没有指定${missing.map(({ zh }) => `“${zh}”`).join("、")}列`,
    `no column is ${missing.map(({ en }) => `"${en}"`).join(", ")}`,
  );
}

function mappingFault(zh: string, en: string): Refusal {
  return {
    code: "mapping",
    sentence: { zh: `列的含义不完整：${zh}。`, en: `The columns are not mapped: ${en}.` },
    remedy: { zh: "请为各列指定含义后重新检查。", en: "Say which column is which, then check again." },
  };
}
