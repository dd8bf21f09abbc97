import ExifReader from "exifreader";

/** Kinds of file that show something. The name and what a browser says of a file are not trusted: its first bytes are. */
const signatures: readonly (readonly [mediaType: string, at: number, bytes: string])[] = [
  ["image/jpeg", 0, "ffd8ff"],
  ["image/png", 0, "89504e470d0a1a0a"],
  ["image/gif", 0, "474946383761"],
  ["image/gif", 0, "474946383961"],
  ["image/webp", 8, "57454250"],
  ["image/heic", 4, "6674797068656963"],
  ["video/quicktime", 4, "667479707174"],
  ["video/mp4", 4, "66747970"],
  ["video/webm", 0, "1a45dfa3"],
];

/** Bytes at the beginning of a file in which a camera writes when the picture was taken. */
export const headBytes = 262_144;

/** The kind of picture or video that these first bytes begin; undefined for anything else. */
export function mediaOf(head: Buffer): string | undefined {
  return signatures.find(([, at, bytes]) => head.subarray(at, at + bytes.length / 2).toString("hex") === bytes)?.[0];
}

/**
 * When the camera says the picture was taken: "2026-03-10 09:41:07", with "+08:00" where it wrote its offset. Undefined where
 * it says nothing that can be read: a picture is evidence without it.
 */
export function cameraTime(head: Buffer): string | undefined {
  try {
    const tags = ExifReader.load(head);
    const taken = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(tags["DateTimeOriginal"]?.description ?? "");
    if (taken === null) return undefined;
    const [, year, month, day, time] = taken;
    const offset = /^[+-]\d\d:\d\d$/.exec(tags["OffsetTimeOriginal"]?.description ?? "")?.[0] ?? "";
    return `${year}-${month}-${day} ${time}${offset}`;
  } catch {
    // Whatever is broken in what a camera wrote, the file itself is kept as it came.
    return undefined;
  }
}
