import { InvalidInput, type Part } from "./invalid.ts";

/** Forms are a few levels deep; a body made to exhaust the stack is thousands. */
const MAX_DEPTH = 100;

/**
 * Refuses a value that cannot be stored as it was sent: half a character or a NUL in a text, or nesting beyond reason.
 * Walks without recursion, so that the depth it guards against does not end it.
 */
export function checkPlain(part: Part, value: unknown, { textsToo = true } = {}): void {
  const open: { value: unknown; path: string; depth: number }[] = [{ value, path: part, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: each, path, depth } = next;
    if (textsToo && typeof each === "string" && !storable(each))
      throw new InvalidInput(part, [{ path, sentence: broken }]);
    if (typeof each !== "object" || each === null) continue;
    if (depth === MAX_DEPTH) throw new InvalidInput(part, [{ path: part, sentence: tooDeep }]);
    for (const [name, inner] of Object.entries(each)) {
      if (textsToo && !storable(name)) throw new InvalidInput(part, [{ path, sentence: broken }]);
      open.push({ value: inner, path: `${path}.${name}`, depth: depth + 1 });
    }
  }
}

function storable(text: string): boolean {
  return !text.includes("\0") && !/\p{Cs}/u.test(text);
}

const broken = {
  zh: "文字中有残缺字符或空字符（NUL），无法保存。",
  en: "The text holds half a character or a NUL and cannot be stored.",
};
const tooDeep = { zh: `嵌套超过${MAX_DEPTH}层。`, en: `Nested more than ${MAX_DEPTH} levels deep.` };
