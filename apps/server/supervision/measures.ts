import type { MeasureView } from "#contract";
import { type FigureSpec, figureOf, type Measure, valueOf } from "#planning";
import { figureParts, type Tx } from "#platform";

/** What the records say of measures, each counted once however many rows ask for it. */
export class Measures {
  readonly #tx: Tx;
  readonly #known = new Map<string, Promise<number | null>>();
  constructor(tx: Tx) {
    this.#tx = tx;
  }

  /** Null where the figure is no longer defined: then nothing backs the assignment. */
  async view(measure: Measure, officePath: string): Promise<MeasureView | null> {
    const spec = figureOf(measure.figure);
    if (spec === undefined) return null;
    const value = await this.#value(spec, measure, officePath);
    const percent = value === null ? null : Math.round((1000 * value) / measure.target) / 10;
    return { ...askedOf(spec, measure), officePath, value, percent };
  }

  #value(spec: FigureSpec, { from, to, where }: Measure, officePath: string): Promise<number | null> {
    const key = JSON.stringify([spec.id, from, to, where, officePath]);
    const known =
      this.#known.get(key) ??
      figureParts(this.#tx, spec, { from, to, officePath, where }).then((parts) => valueOf(spec, parts));
    this.#known.set(key, known);
    return known;
  }
}

/** What a measure asks for, in words; null where the figure is no longer defined. */
export function measureAsked(measure: Measure): ReturnType<typeof askedOf> | null {
  const spec = figureOf(measure.figure);
  return spec === undefined ? null : askedOf(spec, measure);
}

function askedOf({ name, unit, kind }: FigureSpec, { figure, from, to, target, where = {} }: Measure) {
  const plainWhere = Object.fromEntries(Object.entries(where).map(([by, keys]) => [by, [...keys]]));
  return { figure, name, unit, kind, from, to, where: plainWhere, target };
}
