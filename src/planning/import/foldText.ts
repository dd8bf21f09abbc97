/**
 * The text as the rules read it, every character at its old place: half-width, square and small brackets as （）, full-width digits
 * as digits, traditional characters simplified by `simplify` where one is given. Offsets in the one are offsets in the other.
 */
export function foldText(text: string, language: "zh" | "en", simplify?: (text: string) => string): string {
  if (language === "en") return text.replaceAll("\u00a0", " ");
  const simple = simplify?.(text) ?? text;
  const base = simple.length === text.length ? simple : text;
  return base
    .replaceAll(/<br\s*\/?>/giu, (tag) => "、".padEnd(tag.length))
    .replaceAll(/〔(?!\d{4}〕)|(?<!〔\d{4})〕/gu, (char) => (char === "〔" ? "（" : "）"))
    .replaceAll(/[()[\]【】［］﹙﹚︵︶〖〗:︰﹕∶;,０-９．｡\u00a0＃]/gu, (char) => folded[char] ?? digit(char));
}

const folded: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "[": "（",
  "]": "）",
  "【": "（",
  "】": "）",
  "［": "（",
  "］": "）",
  "﹙": "（",
  "﹚": "）",
  "︵": "（",
  "︶": "）",
  "〖": "（",
  "〗": "）",
  ":": "：",
  "︰": "：",
  "﹕": "：",
  "∶": "：",
  "｡": "。",
  ";": "；",
  ",": "，",
  "．": ".",
  "\u00a0": " ",
};

function digit(char: string): string {
  const code = char.charCodeAt(0) - 0xff10;
  return code >= 0 && code <= 9 ? String(code) : char;
}

/** Chinese where a tenth of the letters are Chinese: English plans quote names, Chinese plans quote brands. */
export function languageOf(text: string): "zh" | "en" {
  const head = text.slice(0, 20_000);
  const han = head.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = head.match(/[A-Za-z]+/gu)?.length ?? 0;
  return han * 2 > latin ? "zh" : "en";
}
