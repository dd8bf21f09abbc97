/** Hits kept of one field; a text that names more is no title, and what is left out is counted. */
const MOST_HITS = 1_000;

/** Stretches of a text that are like forms, as parallel arrays; used again for the next text. */
export class Hits {
  count = 0;
  readonly forms = new Uint32Array(MOST_HITS);
  /** Which tables the form belongs to: 0 for the large ones, 1 for marks that came later. */
  readonly parts = new Uint8Array(MOST_HITS);
  readonly froms = new Uint32Array(MOST_HITS);
  readonly tos = new Uint32Array(MOST_HITS);
  readonly kinds = new Uint8Array(MOST_HITS);
  /** Hundredths. */
  readonly scores = new Int16Array(MOST_HITS);
  /** Where the likeness differs, in symbols of the form. */
  readonly places = new Uint8Array(MOST_HITS);

  /** Entries of tables compared, and hits that found no room; the work of one text is known by them. */
  touched = 0;
  leftOut = 0;

  clear(): void {
    this.count = 0;
    this.touched = 0;
    this.leftOut = 0;
  }

  /** The stronger of two likenesses of the same form and stretch stays. */
  add(part: number, form: number, from: number, to: number, kind: number, score: number, place: number): void {
    const { forms, froms, tos, scores, parts, count } = this;
    for (let i = 0; i < count; i++) {
      if (forms[i] !== form || froms[i] !== from || tos[i] !== to || parts[i] !== part) continue;
      if (score <= (scores[i] as number)) return;
      this.kinds[i] = kind;
      scores[i] = score;
      this.places[i] = place;
      return;
    }
    if (count === MOST_HITS) {
      this.leftOut++;
      return;
    }
    forms[count] = form;
    parts[count] = part;
    froms[count] = from;
    tos[count] = to;
    this.kinds[count] = kind;
    scores[count] = score;
    this.places[count] = place;
    this.count = count + 1;
  }
}
