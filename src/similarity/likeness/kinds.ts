import type { KindName } from "../score/kinds.ts";
import { abbreviation } from "./abbreviation.ts";
import { containsDistinctive } from "./containsDistinctive.ts";
import { disguised } from "./disguised.ts";
import { genericAdded } from "./genericAdded.ts";
import { joinedWords } from "./joinedWords.ts";
import { leet } from "./leet.ts";
import type { LikenessKind } from "./LikenessKind.ts";
import { lookAlike } from "./lookAlike.ts";
import { masked } from "./masked.ts";
import { mixedScript } from "./mixedScript.ts";
import { nearSound } from "./nearSound.ts";
import { oneCharacter } from "./oneCharacter.ts";
import { letterAdded, letterDropped, letterReplaced, lettersSwapped } from "./oneLetter.ts";
import { characterAdded, characterDropped } from "./oneMoreCharacter.ts";
import { otherOrder } from "./otherOrder.ts";
import { plural } from "./plural.ts";
import { repeated } from "./repeated.ts";
import { translation, transliteration } from "./sameMeaning.ts";
import { sameSign } from "./sameSign.ts";
import { sameSound } from "./sameSound.ts";
import { spacedLetters } from "./spacedLetters.ts";
import { splitCharacter } from "./splitCharacter.ts";
import { twoLetters } from "./twoLetters.ts";
import { typedPinyin } from "./typedPinyin.ts";
import { wordsDropped } from "./wordsDropped.ts";

/** A new kind of likeness is one file and one line here, strongest first; the scorer reads its weight. */
export const likenessKinds: Readonly<Record<KindName, LikenessKind>> = {
  "same-sign": sameSign,
  disguised,
  "spaced-letters": spacedLetters,
  "joined-words": joinedWords,
  leet,
  repeated,
  "same-sound": sameSound,
  "look-alike": lookAlike,
  "letter-added": letterAdded,
  "letter-dropped": letterDropped,
  "letter-replaced": letterReplaced,
  "letters-swapped": lettersSwapped,
  plural,
  masked,
  "split-character": splitCharacter,
  "character-added": characterAdded,
  "character-dropped": characterDropped,
  "generic-added": genericAdded,
  "contains-distinctive": containsDistinctive,
  "words-dropped": wordsDropped,
  "typed-pinyin": typedPinyin,
  "near-sound": nearSound,
  "other-order": otherOrder,
  "mixed-script": mixedScript,
  "two-letters": twoLetters,
  transliteration,
  translation,
  "one-character": oneCharacter,
  abbreviation,
};
