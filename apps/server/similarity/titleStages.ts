import type { TitleStages } from "#contract";
import type { Finding } from "#screening";
import { normalise, syllableOf, syllableText, TextStreams } from "#similarity";

/** What screening saw on its way through a title: as given, folded, cut into tokens, read aloud, found, weighed. */
export function titleStages(title: string, findings: readonly Finding[]): TitleStages {
  const streams = new TextStreams().read(title);
  const { characters, tokens } = normalise(title);
  const symbols = Array.from({ length: streams.length }, (_, at) => ({
    symbol: String.fromCharCode(streams.symbols[at] ?? 0),
    disguised: (streams.disguised[at] ?? 0) > 0,
    start: streams.starts[at] ?? 0,
    end: streams.ends[at] ?? 0,
  }));
  return {
    characters: [...characters],
    symbols,
    tokens: tokens.map(({ text, kind, start, end }) => ({ text, kind, start, end })),
    pinyin: symbols.flatMap(({ symbol, start, end }) => {
      const syllable = syllableOf(symbol.charCodeAt(0));
      return syllable === 0 ? [] : [{ syllable: syllableText(syllable), start, end }];
    }),
    windows: findings.flatMap(({ markId, spans, reasons: [reason] }) =>
      reason === undefined
        ? []
        : spans
            .filter(({ field }) => field === "title")
            .map(({ start, end }) => ({ markId, reason, start, end, text: characters.slice(start, end).join("") })),
    ),
    judged: findings.map(({ markId, reasons, against, score, alert }) => ({ markId, reasons, against, score, alert })),
  };
}
