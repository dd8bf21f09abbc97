import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, extname, join } from "node:path";
import { type FontFace, fontFaces } from "./fontFile.ts";

/**
 * The fonts that papers are drawn with. First the office's own (its folder), where the document asks for one of them by name;
 * then Noto Serif SC, which comes with the product and has some thirty thousand characters; and for what both lack whatever the
 * machine has. So two machines draw the same paper alike, unless a rare character makes them differ.
 */
export class Fonts {
  private readonly own: readonly FontFace[];
  private readonly shipped: readonly FontFace[];
  private others: readonly FontFace[] | undefined;

  /** `folder`: the office's own. `shipped`: files in place of those that come with the product. */
  constructor(folder: string | undefined, shipped: readonly string[] = shippedFiles()) {
    this.own = folder === undefined ? [] : facesIn(folder);
    this.shipped = shipped.flatMap(fontFaces);
  }

  /** The files to be opened beside the machine's own, which the typesetter finds by itself. */
  get files(): string[] {
    return [...new Set([...this.own, ...this.shipped].map(({ file }) => file))];
  }

  /** Families for a font that a document names, best first; the last ones draw every text. */
  familiesFor(name: string): string[] {
    const wanted = [name, ...(otherNames[name] ?? [])];
    const own = this.own.find(({ families }) => families.some((family) => wanted.includes(family)));
    return [...new Set([...(own === undefined ? [] : [family(own)]), ...this.shipped.map(family)])];
  }

  /**
   * What is needed beyond the shipped font to draw a text: families of the machine's fonts, in a fixed order, and the characters
   * that no font here has.
   */
  beyond(text: string): { readonly families: readonly string[]; readonly lacking: readonly string[] } {
    const rare = new Set<string>();
    for (const character of text) {
      if (isDrawn(character) && !this.shipped.some((face) => face.has(pointOf(character)))) rare.add(character);
    }
    if (rare.size === 0) return { families: [], lacking: [] };
    this.others ??= systemFolders().flatMap(facesIn).sort(bySuitability);
    const families = new Set<string>();
    const lacking: string[] = [];
    for (const character of rare) {
      const face = [...this.own, ...this.others].find((each) => each.has(pointOf(character)));
      if (face === undefined || face.families[0] === undefined) lacking.push(character);
      else families.add(family(face));
    }
    return { families: [...families], lacking };
  }

  /** There is a font for Chinese at all. */
  get canWrite(): boolean {
    return this.shipped.some((face) => face.has(pointOf("国")));
  }
}

const family = (face: FontFace) => face.families[0] ?? "";
const pointOf = (character: string) => character.codePointAt(0) ?? 0;

/** Spaces, joiners and selectors of variants need no shape of their own. */
function isDrawn(character: string): boolean {
  return !/[\s\p{Cc}\p{Cf}\p{Zs}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u.test(character);
}

/** The font that comes with the product; where somebody has taken it out, Debian's of the same design. */
export function shippedFiles(): string[] {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/package.json"));
    const files = ["400Regular/NotoSerifSC_400Regular.ttf", "700Bold/NotoSerifSC_700Bold.ttf"];
    const found = files.map((file) => join(folder, file)).filter((file) => existsSync(file));
    if (found.length === files.length) return found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
  }
  return systemFolders()
    .flatMap(filesIn)
    .filter((file) => /NotoSerif(CJK|SC|CJKsc)-(Regular|Bold)\./.test(file))
    .sort();
}

function facesIn(folder: string): FontFace[] {
  return filesIn(folder).flatMap(fontFaces);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => !entry.isDirectory() && [".ttf", ".otf", ".ttc", ".otc"].includes(extname(entry.name).toLowerCase()),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Where the typesetter looks by itself. */
function systemFolders(): string[] {
  if (process.platform === "win32") return [join(process.env["WINDIR"] ?? "C:\\Windows", "Fonts")];
  if (process.platform === "darwin")
    return ["/System/Library/Fonts", "/Library/Fonts", join(homedir(), "Library/Fonts")];
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(homedir(), ".local/share/fonts"),
    join(homedir(), ".fonts"),
  ];
}

/** Fonts of mainland shapes with serifs before others; then by place, so that the choice is always the same. */
function bySuitability(one: FontFace, other: FontFace): number {
  const rank = (face: FontFace) =>
    (/\bSC\b|Song|宋/.test(family(face)) ? 0 : 2) + (/Serif|Song|宋/.test(family(face)) ? 0 : 1);
  return rank(one) - rank(other) || (one.file < other.file ? -1 : one.file > other.file ? 1 : 0);
}

/** Names under which the fonts of official papers go. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ["FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "华文仿宋"],
  仿宋: ["FangSong", "仿宋_GB2312", "FangSong_GB2312", "STFangsong"],
  方正小标宋简体: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋_GBK"],
  黑体: ["SimHei", "STHeiti"],
  楷体_GB2312: ["KaiTi_GB2312", "楷体", "KaiTi", "STKaiti"],
  楷体: ["KaiTi", "楷体_GB2312", "KaiTi_GB2312", "STKaiti"],
  宋体: ["SimSun", "STSong"],
};
