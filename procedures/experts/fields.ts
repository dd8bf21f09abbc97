const ipc = /^[A-H](\d{2}([A-Z](\d{1,4}\/\d{2,6})?)?)?$/;
const nice = /^(?:nice-?|第|类)?0?(\d{1,2})类?$/;

/** A field as the pool keeps it: an IPC symbol "F16M", a Nice class "nice-9", else a technical field by its folded name. */
export function fieldKey(text: string): string {
  const folded = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const symbol = folded.toUpperCase().replaceAll(" ", "");
  if (ipc.test(symbol)) return symbol;
  const number = nice.exec(folded.toLowerCase())?.[1];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= 45) return `nice-${Number(number)}`;
  return folded.toLowerCase();
}

/**
 * Whether one of the fields covers one of those that a case needs. Of two IPC symbols the wider covers the narrower, either way
 * round: whoever knows F16 may be asked about F16M, and a case of section F is for whoever knows a part of it. Nothing needed
 * is covered by everybody.
 */
export function covers(fields: readonly string[], needed: readonly string[]): boolean {
  if (needed.length === 0) return true;
  const own = fields.map(fieldKey);
  return needed.map(fieldKey).some((need) => own.some((each) => each === need || nested(each, need)));
}

function nested(a: string, b: string): boolean {
  return ipc.test(a) && ipc.test(b) && (a.startsWith(b) || b.startsWith(a));
}
