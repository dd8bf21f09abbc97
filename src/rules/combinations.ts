import type { Facts } from "./table.ts";

/** Every combination of the facts' values, the facts already `known` held fixed. Facts are finite, so this ends. */
export function* combinations(
  facts: Facts,
  known: Readonly<Record<string, string>> = {},
): Generator<Readonly<Record<string, string>>> {
  const names = Object.keys(facts);
  yield* from(0, {});

  function* from(index: number, chosen: Readonly<Record<string, string>>): Generator<Readonly<Record<string, string>>> {
    const name = names[index];
    if (name === undefined) {
      yield chosen;
      return;
    }
    const fixed = known[name];
    for (const value of fixed === undefined ? (facts[name] ?? []) : [fixed]) {
      yield* from(index + 1, { ...chosen, [name]: value });
    }
  }
}
