import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the data of a table comes from: a package of npm or Debian at one version, with its licence. */
export type Source = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** npm's sha512 of the packed file; a package of Debian is known by its version alone. */
  readonly integrity?: string;
};

/** Readings, variants, four-corner codes, Cangjie and strokes of Han characters; Debian keeps the files of Unicode 15. */
export const unihan: Source = { name: "Debian unicode-data", version: "15.0.0-1", licence: "Unicode-DFS" };
/** ICU carries UTS #39 in its data library; no package has the text file itself. */
export const icu: Source = { name: "Debian libicu72", version: "72.1-3+deb12u1", licence: "Unicode-DFS" };
export const opencc: Source = {
  name: "opencc-js",
  version: "1.4.2",
  licence: "MIT AND Apache-2.0",
  integrity: "sha512-EdcspgdROiCCZDM+jZR6Pa670xW+EW2QhctPBQ8gRjg6lrx4IHEl+2s+kt5izk/TkxVRgdWuFgaGkaEdIUfdaw==",
};
/** Carries cjk-decomp, which Gavin Grover gives under Apache-2.0 (one of six licences to choose from). */
export const hanzi: Source = {
  name: "hanzi",
  version: "3.2.0",
  licence: "MIT (cjk-decomp inside: Apache-2.0)",
  integrity: "sha512-2lNDHffHuCl52Nc9GfnveE5Fsxux2tgmYCRfFuLn9EGun4IUrLZGTwcT3ADiaYGWe4kzQiaDHik/4T1zX3FI8A==",
};
export const nameSuggestionIndex: Source = {
  name: "name-suggestion-index",
  version: "8.0.20260918",
  licence: "BSD-3-Clause",
  integrity: "sha512-g09kxye3aswAETIa//gA56MjonmjcyXCzdIwlDhpBVAwLKXOUJA1QZL5eE4ZRstTFFx9I2o9eARONUXVC72SAw==",
};

/** The text of a file of an npm package, fetched once into the temporary folder and checked against its sha512. */
export function npmFile(source: Source, path: string): string {
  return readFileSync(join(unpacked(source), path), "utf8");
}

function unpacked({ name, version, integrity }: Source): string {
  const cache = join(tmpdir(), "yuheng-table-sources");
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(join(folder, "package", "package.json"))) return join(folder, "package");
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["pack", `${name}@${version}`, "--silent", "--pack-destination", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const packed = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (packed === undefined) throw new Error(`npm gave no file for ${name}@${version}`);
  const digest = createHash("sha512")
    .update(readFileSync(join(folder, packed)))
    .digest("base64");
  if (`sha512-${digest}` !== integrity) throw new Error(`${name}@${version} is not the file it was: sha512-${digest}`);
  execFileSync("tar", ["-xzf", join(folder, packed), "-C", folder]);
  return join(folder, "package");
}

/** One property of Unihan: code point to its value as written in the file. */
export function unihanProperty(file: string, property: string): ReadonlyMap<number, string> {
  checkDebian(unihan, "unicode-data");
  const values = new Map<number, string>();
  for (const line of unihanFile(file).split("\n")) {
    const [point, name, value] = line.split("\t");
    if (name === property && point !== undefined && value !== undefined)
      values.set(Number.parseInt(point.slice(2), 16), value);
  }
  return values;
}

const files = new Map<string, string>();
function unihanFile(file: string): string {
  const known = files.get(file);
  if (known !== undefined) return known;
  const text = execFileSync("bzcat", [`/usr/share/unicode/Unihan_${file}.txt.bz2`], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  files.set(file, text);
  return text;
}

/** The data library of ICU, wherever this machine's architecture keeps it. */
export function icuData(): Buffer {
  checkDebian(icu, "libicu72");
  const listed = execFileSync("dpkg", ["-L", "libicu72"], { encoding: "utf8" }).split("\n");
  const path = listed.find((line) => /libicudata\.so\.[\d.]+$/.test(line) && existsSync(line));
  if (path === undefined) throw new Error("libicu72 has no libicudata.so");
  return readFileSync(path);
}

const checked = new Set<string>();
function checkDebian(source: Source, packageName: string): void {
  if (checked.has(packageName)) return;
  const version = execFileSync("dpkg-query", ["-W", "-f", "${Version}", packageName], { encoding: "utf8" }).trim();
  if (version !== source.version)
    throw new Error(`${source.name} is ${version}, the tables were made from ${source.version}`);
  checked.add(packageName);
}
