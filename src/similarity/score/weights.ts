import { likenessKinds } from "../likeness/kinds.ts";

/** What each kind weighs at most, read once from the files that say why. */
export const weights = {
  sameSign: likenessKinds["same-sign"].weight,
  disguised: likenessKinds.disguised.weight,
  spacedLetters: likenessKinds["spaced-letters"].weight,
  joinedWords: likenessKinds["joined-words"].weight,
  leet: likenessKinds.leet.weight,
  repeated: likenessKinds.repeated.weight,
  plural: likenessKinds.plural.weight,
  masked: likenessKinds.masked.weight,
  oneLetter: likenessKinds["letter-replaced"].weight,
  twoLetters: likenessKinds["two-letters"].weight,
  oneCharacter: likenessKinds["one-character"].weight,
  splitCharacter: likenessKinds["split-character"].weight,
  typedPinyin: likenessKinds["typed-pinyin"].weight,
  sameSound: likenessKinds["same-sound"].weight,
  nearSound: likenessKinds["near-sound"].weight,
  lookAlike: likenessKinds["look-alike"].weight,
  otherOrder: likenessKinds["other-order"].weight,
  containsDistinctive: likenessKinds["contains-distinctive"].weight,
  mixedScript: likenessKinds["mixed-script"].weight,
  translation: likenessKinds.translation.weight,
  transliteration: likenessKinds.transliteration.weight,
  abbreviation: likenessKinds.abbreviation.weight,
} as const;
