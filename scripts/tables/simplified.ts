import { npmFile, opencc, unihan, unihanProperty } from "./sources.ts";
import type { Table } from "./table.ts";

/** Traditional, Japanese and variant forms to the simplified character; one to one, by character. */
export const simplified: Table = {
  name: "simplified",
  says: "Traditional characters, variants and Japanese new forms, each with its simplified character.",
  sources: [opencc, unihan],
  make: () => [
    {
      name: "simplifiedPairs",
      says: "Pairs: the form met, the simplified character.",
      text: simplifiedPairs().flat().join(""),
    },
  ],
};

/** Characters that the fold replaces, so that no symbol ever is one of them. */
export const foldedCharacters = (): ReadonlySet<string> => new Set(simplifiedPairs().map(([from]) => from));

function simplifiedPairs(): [from: string, to: string][] {
  const everyday = unihanProperty("OtherMappings", "kGB0");
  const taught = unihanProperty("OtherMappings", "kTGH");
  const isSimplified = (char: string): boolean =>
    everyday.has(char.codePointAt(0) ?? 0) || taught.has(char.codePointAt(0) ?? 0);
  const rules = new Map<string, string>();
  /** A rule of a weaker source never touches a character that is itself used in simplified text. */
  const add = (from: string, to: string, always: boolean): void => {
    if (from !== to && !rules.has(from) && (always || !isSimplified(from)) && inFirstPlane(from) && inFirstPlane(to))
      rules.set(from, to);
  };
  for (const [from, to] of opencc1("TSCharacters")) add(from, to, true);
  for (const list of ["JPShinjitaiCharacters", "TWVariantsRev", "HKVariantsRev"])
    for (const [from, to] of opencc1(list)) add(from, to, false);
  for (const property of ["kSimplifiedVariant", "kZVariant"]) {
    for (const [point, value] of unihanProperty("Variants", property)) {
      const targets = [...value.matchAll(/U\+([0-9A-F]+)/g)].map((match) => Number.parseInt(match[1] ?? "", 16));
      const target = targets.length === 1 && targets[0] !== undefined ? String.fromCodePoint(targets[0]) : undefined;
      if (target !== undefined && isSimplified(target)) add(String.fromCodePoint(point), target, false);
    }
  }
  const pairs: [from: string, to: string][] = [];
  for (const from of [...rules.keys()].toSorted()) {
    let to = from;
    const seen = new Set<string>();
    // A new form of Japan goes by the traditional character to the simplified one.
    while (rules.has(to) && !seen.has(to)) {
      seen.add(to);
      to = rules.get(to) ?? to;
    }
    if (to !== from && !rules.has(to)) pairs.push([from, to]);
  }
  return pairs;
}

const inFirstPlane = (char: string): boolean => /^[\u3400-\u9fff]$/.test(char);

/** "㑯 㑔|㑳 㑇": a character, then what it may become, the commonest first. */
function opencc1(list: string): [from: string, to: string][] {
  const text = npmFile(opencc, `dist/esm-lib/dict/${list}.js`);
  const body = /"(.*)"/s.exec(text)?.[1] ?? "";
  return body.split("|").map((row) => {
    const [from = "", to = ""] = row.split(" ");
    return [from, to];
  });
}
