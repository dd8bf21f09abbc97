import { Random } from "../random.ts";
import { isHan, isLatin } from "../text.ts";
import { HanModel } from "./hanModel.ts";
import { LetterModel } from "./letterModel.ts";
import { hanNames, latinWords, type Seeds } from "./seeds.ts";

/** Coins marks like those registered: Chinese, Latin, and some of both scripts. */
export class Grower {
  private readonly letters: LetterModel;
  private readonly characters: HanModel;
  private readonly words: readonly string[];
  private readonly names: readonly string[];

  constructor(seeds: Seeds) {
    this.words = latinWords(seeds).filter((word) => word.length >= 3);
    this.names = hanNames(seeds);
    this.letters = new LetterModel(this.words.filter((word) => word.length >= 4));
    this.characters = new HanModel(this.names);
    if (!this.words.every(isLatin) || !this.names.every(isHan)) throw new Error("seeds of the wrong script");
  }

  /** A mark that is Chinese with the probability `hanShare`. */
  coin(random: Random, hanShare: number): string {
    if (random.chance(hanShare)) return random.chance(0.65) ? this.characters.coin(random) : this.joined(random);
    const kind = random.next();
    if (kind < 0.1) return this.mixed(random);
    if (kind < 0.47) return written(this.letters.coin(random), random);
    if (kind < 0.73) return this.several(random, this.letters.coin(random), this.realWord(random));
    return this.several(random, this.realWord(random), this.realWord(random));
  }

  private realWord(random: Random): string {
    return random.pick(this.words);
  }

  private several(random: Random, first: string, second: string): string {
    const words = [first, second];
    if (random.chance(0.25)) words.push(this.realWord(random));
    if (random.chance(0.06)) words.push(this.realWord(random));
    return written(words.join(" "), random);
  }

  private mixed(random: Random): string {
    const latin = written(random.chance(0.6) ? this.letters.coin(random) : this.realWord(random), random);
    const han = random.chance(0.5) ? random.pick(this.names) : this.characters.coin(random);
    const gap = random.chance(0.5) ? " " : "";
    return random.chance(0.7) ? han + gap + latin : latin + gap + han;
  }

  /** The beginning of one real name and the end of another. */
  private joined(random: Random): string {
    const first = Array.from(random.pick(this.names));
    const second = Array.from(random.pick(this.names));
    return [...first.slice(0, 2), ...second.slice(random.chance(0.5) ? -2 : -1)].join("");
  }
}

/** In capitals, with capital initials or in small letters, as marks are registered. */
function written(text: string, random: Random): string {
  const how = random.next();
  if (how < 0.45) return text.toUpperCase();
  if (how < 0.9) return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return text;
}
