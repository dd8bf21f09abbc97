import { Kind } from "../normalise/foldTable.ts";
import { type Span } from "../normalise/normalise.ts";
import { Gap, isWord, TextStreams } from "../normalise/TextStreams.ts";
import { GoodsReader, goodsWordTable } from "./GoodsReader.ts";

/** A word that tells what goods a text offers: the classes it may belong to, and where it stands. */
export type GoodsWord = { readonly word: string; readonly classNumbers: readonly number[]; readonly span: Span };

/** Kinds of goods named in a text, by our own table; the longest word at each place. */
export function goodsNamed(text: string): readonly GoodsWord[] {
  streams.read(text);
  return goodsRead(reader.read(streams), streams);
}

/** What a reader found, as objects; the streams are those that it read. */
export function goodsRead(read: GoodsReader, { symbols, kinds, gaps }: TextStreams): readonly GoodsWord[] {
  const { classes } = goodsWordTable();
  const found: GoodsWord[] = [];
  for (let at = 0; at < read.count; at++) {
    const from = read.froms[at] as number;
    let word = "";
    for (let i = from; i < (read.tos[at] as number); i++) {
      if (kinds[i] === Kind.mask) continue;
      if (i > from && gaps[i] !== Gap.none && isWord(kinds[i] as number)) word += " ";
      word += String.fromCharCode(symbols[i] as number);
    }
    found.push({
      word,
      classNumbers: classes[read.words[at] as number] ?? [],
      span: [read.starts[at] as number, read.ends[at] as number],
    });
  }
  return found;
}

const streams = new TextStreams();
const reader = new GoodsReader();
