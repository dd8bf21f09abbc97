/**
 * One text for one value (RFC 8785, JSON Canonicalization Scheme): keys in UTF-16 order, no spaces, numbers as ECMAScript prints
 * them. What has no JSON is left out of objects and is null in arrays, as `JSON.stringify` has it.
 * @throws TypeError on a number that JSON cannot carry, and on half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  return write(value) ?? "null";
}

function write(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      if (!wellFormed(value)) throw new TypeError("half a surrogate pair has no canonical JSON");
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null ? "null" : Array.isArray(value) ? list(value) : record(value);
    case "bigint":
      throw new TypeError("a bigint has no JSON");
    case "undefined":
    case "function":
    case "symbol":
      return undefined;
  }
}

function list(values: readonly unknown[]): string {
  return `[${values.map((value) => write(value) ?? "null").join(",")}]`;
}

function record(value: object): string {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const text = write((value as Record<string, unknown>)[key]);
    if (text !== undefined) members.push(`${write(key)}:${text}`);
  }
  return `{${members.join(",")}}`;
}

function wellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
