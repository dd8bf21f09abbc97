/** Primitives of writing, symbol by symbol: how a character sounds, what it looks like, what it is made of. */
export { equivalentsOf, isMeaning } from "./equivalents.ts";
export { skeleton, squeeze } from "./keys.ts";
export { leetReading, letterNearness } from "./letters.ts";
export { otherSyllableOf, syllableOf, syllableText, toneOf } from "./readings.ts";
export { readPinyin } from "./readPinyin.ts";
export { lookAlikesOf } from "./lookAlikes.ts";
export { fourCornerOf, mainPartOf, shapeNearness } from "./shape.ts";
export { nearSyllableOf, soundNearness } from "./sound.ts";
export { soundKey } from "./soundKey.ts";
export { joinParts, partsOf } from "./splits.ts";
export { transliterationNearness } from "./transliteration.ts";
