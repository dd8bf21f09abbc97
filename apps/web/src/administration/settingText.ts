/** A parameter as text: a number or word as it is, numbers with commas between, anything else as JSON. */
export function settingText(value: unknown): string {
  if (value === null || value === undefined) return "—";
  if (isNumbers(value) && value.length > 0) return value.join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : JSON.stringify(value);
}

/** What was typed, read as the kind of value the parameter was shipped with. What cannot be read goes as text; the server refuses it. */
export function readSetting(typed: string, standard: unknown): unknown {
  const text = typed.trim();
  if (typeof standard === "string") return text;
  if (typeof standard === "number") return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (isNumbers(standard) && /^[\d.,，、\s]+$/u.test(text))
    return text.split(/[,，、\s]+/u).flatMap((part) => (part === "" ? [] : [Number(part)]));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === "number");
}
