import { shapeRows } from "../tables/hanShapes.ts";
import { numberAt } from "./decode.ts";

/** How two parts stand: beside one another, above, around or across; or the one part in another form. */
export const Layout = { none: 0, beside: 1, above: 2, around: 3, form: 4 } as const;

/**
 * What characters are made of, by symbol, whole first plane: two reads and no hash. Parts without a character of their
 * own have a Hangul syllable for a name; only the look-ups of this folder meet them.
 */
export type HanParts = {
  readonly layout: Uint8Array;
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  readonly corners: Uint32Array;
  readonly strokes: Uint8Array;
  /** Characters of the national list of common ones, the most common first. */
  readonly common: Uint16Array;
};

let parts: HanParts | undefined;

export function hanParts(): HanParts {
  parts ??= decode();
  return parts;
}

const ROW = 8;
const BLANK = 0x20;

function decode(): HanParts {
  const layout = new Uint8Array(0x1_00_00);
  const first = new Uint16Array(0x1_00_00);
  const second = new Uint16Array(0x1_00_00);
  const corners = new Uint32Array(0x1_00_00);
  const strokes = new Uint8Array(0x1_00_00);
  const common: number[] = [];
  let isCommon = true;
  for (let at = 0; at < shapeRows.length; at += ROW) {
    const symbol = shapeRows.charCodeAt(at);
    if (symbol === BLANK) {
      isCommon = false;
      continue;
    }
    if (isCommon) common.push(symbol);
    layout[symbol] = Math.max(0, "-LTSM".indexOf(shapeRows.charAt(at + 1)));
    first[symbol] = shapeRows.charCodeAt(at + 2) === BLANK ? 0 : shapeRows.charCodeAt(at + 2);
    second[symbol] = shapeRows.charCodeAt(at + 3) === BLANK ? 0 : shapeRows.charCodeAt(at + 3);
    corners[symbol] = numberAt(shapeRows, at + 4, 3);
    strokes[symbol] = numberAt(shapeRows, at + 7, 1);
  }
  return { layout, first, second, corners, strokes, common: Uint16Array.from(common) };
}

/** May it stand in a text? Han characters and the forms of radicals may, names of parts may not. */
export const isWritten = (symbol: number): boolean =>
  (symbol >= 0x3400 && symbol <= 0x9fff) || (symbol >= 0x2e80 && symbol <= 0x2fdf);
