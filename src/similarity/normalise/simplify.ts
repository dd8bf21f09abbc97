import { simplifiedPairs } from "../tables/simplified.ts";

let table: Map<string, string> | undefined;

/** Traditional characters and variants as simplified ones, one for one: the text keeps its length and its places. */
export function simplify(text: string): string {
  table ??= new Map(
    Array.from({ length: simplifiedPairs.length / 2 }, (_, at) => [
      simplifiedPairs.charAt(2 * at),
      simplifiedPairs.charAt(2 * at + 1),
    ]),
  );
  const known = table;
  return text.replaceAll(/\p{Script=Han}/gu, (char) => known.get(char) ?? char);
}
