/** Paragraphs of a comparison as they are shown: every change with the paragraph before and after it; of the rest only how many. */
export function shownParts<P extends { readonly kind: string }>(paragraphs: readonly P[]): (P | number)[] {
  const near = (at: number) => [at - 1, at, at + 1].some((each) => (paragraphs[each]?.kind ?? "same") !== "same");
  const parts: (P | number)[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = parts.at(-1);
    if (near(at)) parts.push(paragraph);
    else if (typeof last === "number") parts[parts.length - 1] = last + 1;
    else parts.push(1);
  }
  return parts;
}
