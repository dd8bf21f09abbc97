/** The known name nearest to a mistyped one, by letters put in, left out or changed; undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly steps: number } | undefined;
  for (const name of known) {
    const steps = stepsBetween(typed.toLowerCase(), name.toLowerCase());
    if (steps <= Math.max(2, Math.floor(name.length / 3)) && (best === undefined || steps < best.steps))
      best = { name, steps };
  }
  return best?.name;
}

function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
