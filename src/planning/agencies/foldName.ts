/** What two spellings of one name have in common: width, case, articles, spaces and points do not count. */
export function foldName(name: string): string {
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll("&", " and ")
    .replaceAll("defence", "defense")
    .replaceAll("organisation", "organization")
    .replaceAll("standardisation", "standardization")
    .replaceAll("centre", "center")
    .replaceAll("programme", "program");
  return folded
    .replaceAll(/\bthe\b/gu, " ")
    .replaceAll(/[\s.,;:'"“”·、，()（）—–-]+/gu, " ")
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim();
}

/**
 * A name without what belongs to the sentence and not to the body: 各有关省级人民政府 → 省级人民政府, 人民银行等部门 → 人民银行,
 * "the relevant provincial governments" → "provincial governments". The word itself where nothing can go.
 */
export function withoutTrimmings(named: string): string {
  const text = named
    .trim()
    .replace(/^(?:由|各|有关|相关|各有关|各相关)+(?=.{2,})/u, "")
    .replace(/(?:等|等有关|等相关)?(?:部门|单位|方面|机构)?等?$/u, (end) => (end.startsWith("等") ? "" : end))
    .replace(/（[^（）]*）$|\([^()]*\)$/u, "")
    .replace(/[*†‡]+$/u, "")
    .replace(/^(?:the\s+)?(?:relevant|competent|all)\s+/iu, "")
    .replace(/\s+(?:and\s+other\s+(?:relevant\s+)?(?:departments|agencies|units)|etc\.?)$/iu, "")
    .trim();
  return text === "" ? named : text;
}
