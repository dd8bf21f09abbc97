import { disguiseEdits } from "./disguise.ts";
import type { EditType } from "./EditType.ts";
import { hanCharacterEdits } from "./hanCharacters.ts";
import { hanShapeEdits } from "./hanShape.ts";
import { hanSoundEdits } from "./hanSound.ts";
import { letterEdits } from "./letters.ts";
import { spellingEdits } from "./spelling.ts";
import { wordEdits } from "./words.ts";

/** Every way of imitating a mark but translation, which comes in pairs (see `../queries.ts`). */
export const editTypes: readonly EditType[] = [
  ...letterEdits,
  ...spellingEdits,
  ...disguiseEdits,
  ...wordEdits,
  ...hanSoundEdits,
  ...hanShapeEdits,
  ...hanCharacterEdits,
];
