import { expect, it } from "vitest";
import { agencyMatcher } from "../agencies/match.ts";
import { agencies } from "../agencies/register.ts";
import { allNamed } from "./clause.ts";
import { readClauseEn } from "./clauseEn.ts";
import { readClauseZh } from "./clauseZh.ts";

const match = agencyMatcher();
type Form = (list: string) => string;

/** Every name in threes with its neighbours, in each form: those that do not come out as they went in. */
function misread(
  names: readonly string[],
  forms: readonly Form[],
  join: (three: readonly string[]) => string,
  read: typeof readClauseEn,
): readonly string[] {
  return names.flatMap((_, at) => {
    const three = [...new Set([0, 7, 19].map((step) => names[(at + step) % names.length] ?? ""))];
    const text = forms[at % forms.length]?.(join(three)) ?? "";
    const whole = { start: 0, end: text.length };
    const clause = read(text, whole, whole, match);
    const said = clause === undefined ? [] : allNamed(clause).map(({ named }) => named);
    return said.join("|") === three.join("|") ? [] : [`${text}: ${said.join(" | ")}`];
  });
}

it("every body of the register is read whole in a list of others, in English and Chinese", () => {
  const english = agencies.map(({ en }) => en).filter((name) => name !== "All regions and departments");
  expect(
    misread(
      english,
      [
        (list) => `${list} are responsible according to their respective duties`,
        (list) => list,
        (list) => `Responsible departments: ${list}`,
      ],
      (three) => `${three.slice(0, -1).join(", ")} and the ${three.at(-1) ?? ""}`,
      readClauseEn,
    ),
  ).toEqual([]);
  const chinese = agencies
    .flatMap(({ zh, short }) => [zh, ...(short ?? [])])
    .filter((name) => !/、|^[A-Z]/u.test(name));
  expect(
    misread(
      chinese,
      [(list) => `${list}按职责分工负责`, (list) => `责任单位：${list}`, (list) => `${list}等部门参与`],
      (three) => three.join("、"),
      readClauseZh,
    ),
  ).toEqual([]);
});
