/**
 * Whether two Latin spellings sound the same or nearly so, by a rough ear of the benchmark's own: a letter that is not heard
 * is added as truly as nothing is heard of it.
 */
export function soundKinds(a: string, b: string): string[] {
  const [one, other] = [heard(a), heard(b)];
  if (one === other) return ["same-sound", "near-sound"];
  return one.replace(/[aeiou]/g, "") === other.replace(/[aeiou]/g, "") ? ["near-sound"] : [];
}

function heard(text: string): string {
  return text
    .toLowerCase()
    .replace(/ph/g, "f")
    .replace(/ck|q|c(?=[^eiy]|$)/g, "k")
    .replace(/c|z/g, "s")
    .replace(/x/g, "ks")
    .replace(/y/g, "i")
    .replace(/w/g, "v")
    .replace(/(?<=[a-z])h(?![aeiou])/g, "")
    .replace(/(.)\1+/g, "$1");
}
