import { hanzi, unihan, unihanProperty } from "./sources.ts";
import { taughtCharacters } from "./hanShapes.ts";
import { foldedCharacters } from "./simplified.ts";
import type { Table } from "./table.ts";

/** No character has more neighbours, and none farther than this is one. */
const MOST = 16;
const LEAST = 0.5;

/** The nearest characters by shape of each common character, so that an index can ask for them without trying all. */
export const lookAlikes: Table = {
  name: "lookAlikes",
  says: "Han characters that look alike, nearest first; the nearness itself is worked out from hanShapes.",
  sources: [hanzi, unihan],
  make: async () => {
    // Worked out from the table as just written, by the function that also scores.
    const { shapeNearness } = await import("../../src/similarity/writing/shape.ts");
    const taught = taughtCharacters().map((char) => char.codePointAt(0) ?? 0);
    // Among equals the common character is the likelier one: the list has 3,500 of the first level, 3,000 of the second.
    const bonus = new Map(taught.map((point, index) => [point, index < 3500 ? 0.1 : index < 6500 ? 0.05 : 0]));
    const folded = foldedCharacters();
    const everyday = [...unihanProperty("OtherMappings", "kGB0").keys()];
    const points = [...new Set([...taught, ...everyday])]
      .filter((point) => point >= 0x4e00 && point <= 0x9fff && !folded.has(String.fromCodePoint(point)))
      .toSorted((a, b) => a - b);
    const found = new Map<number, [point: number, nearness: number][]>(points.map((point) => [point, []]));
    for (const [index, one] of points.entries()) {
      for (let other = index + 1; other < points.length; other++) {
        const two = points[other] ?? 0;
        const nearness = shapeNearness(one, two);
        if (nearness < LEAST) continue;
        found.get(one)?.push([two, nearness + (bonus.get(two) ?? 0)]);
        found.get(two)?.push([one, nearness + (bonus.get(one) ?? 0)]);
      }
    }
    let text = "";
    for (const [point, near] of found) {
      const nearest = near.toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, MOST);
      if (nearest.length > 0) text += ` ${String.fromCodePoint(point, ...nearest.map(([one]) => one))}`;
    }
    return [
      {
        name: "lookAlikeRows",
        says: "Rows: a character, then its look-alikes; a blank between rows.",
        text: text.slice(1),
      },
    ];
  },
};
