/** How a stretch of market text is like a form of a mark. The names are the public kinds of reasons. */
export const likenessKinds = [
  "same-sign",
  "disguised",
  "spaced-letters",
  "joined-words",
  "leet",
  "masked",
  "other-order",
  "letter-added",
  "letter-dropped",
  "letter-replaced",
  "letters-swapped",
  "two-letters",
  "character-added",
  "character-dropped",
  "one-character",
  "same-sound",
  "near-sound",
  "look-alike",
  "split-character",
  "repeated",
  "typed-pinyin",
  "alias",
  "words-dropped",
  "generic-added",
  "abbreviation",
  "cut-off",
] as const;

export type LikenessName = (typeof likenessKinds)[number];

/** The kinds as small numbers, for tables and loops. */
export const Like = {
  same: 0,
  disguised: 1,
  spaced: 2,
  joined: 3,
  leet: 4,
  masked: 5,
  order: 6,
  added: 7,
  dropped: 8,
  replaced: 9,
  swapped: 10,
  twoLetters: 11,
  characterAdded: 12,
  characterDropped: 13,
  oneCharacter: 14,
  sameSound: 15,
  nearSound: 16,
  lookAlike: 17,
  split: 18,
  repeated: 19,
  typedPinyin: 20,
  alias: 21,
  wordsDropped: 22,
  genericAdded: 23,
  abbreviation: 24,
  cutOff: 25,
} as const;

/** The text is the mark as written, or folds to it: nothing was guessed. */
export const isAsWritten = (kind: number): boolean => kind === Like.same || kind === Like.disguised;
