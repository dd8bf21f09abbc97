/** Restricted Damerau distance: letters added, dropped, replaced, or two neighbours swapped. The plain textbook form. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const above = rows[i - 1] as number[];
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, ((rows[i - 2] as number[])[j - 2] as number) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return (rows[a.length] as number[])[b.length] as number;
}

/** Kinds of letter edit that describe truly how `query` differs from `mark`; none where it takes more than two. */
export function letterKinds(query: string, mark: string): string[] {
  const distance = editDistance(query.toLowerCase(), mark.toLowerCase());
  if (distance === 2) return ["two-letters"];
  if (distance !== 1) return [];
  if (query.length > mark.length) return ["letter-added"];
  if (query.length < mark.length) return ["letter-dropped"];
  const changed = Array.from(query.toLowerCase()).filter((letter, at) => letter !== mark.toLowerCase()[at]).length;
  return [changed === 2 ? "letters-swapped" : "letter-replaced"];
}
