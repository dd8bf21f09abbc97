/** Which rows are in sight, with a few to spare on either side; `last` is excluded. */
export function visibleRange(top: number, height: number, rowHeight: number, count: number) {
  const spare = 8;
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - spare));
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  return { first, last: Math.max(first, last) };
}
