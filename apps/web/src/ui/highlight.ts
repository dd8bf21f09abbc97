export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at spans counted in code points (as findings count them), overlapping or not, in any order. */
export function highlight(text: string, spans: readonly Span[]): Piece[] {
  const points = Array.from(text);
  const marked = points.map((_, at) => spans.some((span) => at >= span.start && at < span.end));
  const pieces: Piece[] = [];
  for (const [at, point] of points.entries()) {
    const last = pieces.at(-1);
    if (last !== undefined && last.marked === marked[at])
      pieces[pieces.length - 1] = { ...last, text: last.text + point };
    else pieces.push({ text: point, marked: marked[at] === true });
  }
  return pieces;
}
