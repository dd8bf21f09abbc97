import { pack, packedBound } from "../normalise/pack.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import { Features } from "./Features.ts";
import { step, spread } from "./hash.ts";

/**
 * A fingerprint of what signs are folded to and what features they get, taken from a text that touches every table: a
 * block whose features were made by other tables would be searched for what it cannot have, so it is built anew.
 */
export function tablesVersion(): number {
  version ??= fingerprint();
  return version;
}
let version: number | undefined;

function fingerprint(): number {
  const streams = new TextStreams().read(sample());
  const packed = new Uint16Array(packedBound(streams));
  const features = new Features().read(packed, 0, pack(streams, packed, 0));
  let h = 0;
  for (let i = 0; i < features.count; i++) h = step(h, features.hashes[i] as number);
  return spread(h);
}

/** Words of several scripts, then every seventh of the commoner Han and every third sign of the first blocks. */
function sample(): string {
  let text = "Ｎｉｋｅ Phonograph Knight Quick Xerox Schweizer Œuvre ΑΛΦΑ Адидас 𝗖𝗛𝗔𝗡 7days 耐克鞋業 發達 智慧 نــور ";
  for (let code = 0x21; code < 0x600; code += 3) text += String.fromCharCode(code);
  for (let code = 0x4e00; code < 0x9fa0; code += 7) text += String.fromCharCode(code);
  return text;
}
