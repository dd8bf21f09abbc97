import type { Place } from "./proposal.ts";

export function* linesOf(text: string): Generator<Place> {
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at === -1 ? text.length : at;
    yield { start, end };
    start = end + 1;
  }
}

export function withoutPoint(text: string, { start, end }: Place): Place {
  const words = text.slice(start, end).replace(/[。.；;]+$/u, "");
  return { start, end: start + words.length };
}

export function firstInk(text: string, from: number): number {
  let at = from;
  while (/[ \t\u3000]/u.test(text[at] ?? "")) at++;
  return at;
}
