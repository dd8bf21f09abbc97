/** What a packed symbol is to the index. */
export const SymbolKind = { letter: 0, han: 1, blank: 2 } as const;

/** By symbol: Han and kana stand for themselves (1), a break or blank parts (2), everything else is a letter of a run (0). */
export const symbolKinds: Uint8Array = (() => {
  const kinds = new Uint8Array(0x10000);
  kinds.fill(SymbolKind.han, 0x2e80, 0xa000);
  kinds.fill(SymbolKind.han, 0xe000, 0xfb00);
  kinds[0x20] = SymbolKind.blank;
  return kinds;
})();
