/**
 * Screens titles that nobody here wrote against brands that nobody here wrote, and prints a seeded sample of the clues
 * to be read one by one.
 *
 *     npx tsx benchmarks/trial-real-input.ts --data DIR [--out findings.jsonl] [--sample 50] [--seed 1] [--distinct]
 *
 * With --distinct the sample takes each mark at most once, so that a few famous names do not fill it.
 * DIR holds nsi-brands/, titles-zh-ner-allanj/, titles-zh-ner-multidigraph/ and titles-en-er/ (not part of the repository).
 */
import { createWriteStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Trademark } from "#rights";
import { createScreener, type Finding, type Listing } from "#screening";
import { joinedForm } from "#similarity";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string" },
    sample: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    distinct: { type: "boolean", default: false },
  },
});
if (values.data === undefined) {
  process.stderr.write(
    "usage: npx tsx benchmarks/trial-real-input.ts --data DIR [--out FILE] [--sample N] [--seed N]\n",
  );
  process.exit(2);
}
const data = values.data;

/** What shops of a kind mostly put their own name on; others stand for retail (35). */
const classesOfCategory: Readonly<Record<string, readonly number[]>> = {
  clothes: [25, 18],
  shoes: [25],
  sports: [25, 28],
  outdoor: [25, 22, 20],
  bag: [18],
  fashion_accessories: [14, 18, 25],
  jewelry: [14],
  watches: [14],
  electronics: [9, 11],
  mobile_phone: [9],
  computer: [9],
  telecommunication: [38, 9],
  photo: [9],
  hifi: [9],
  appliance: [7, 11],
  video_games: [9, 28],
  optician: [9],
  hearing_aids: [10],
  cosmetics: [3],
  perfumery: [3],
  beauty: [3, 44],
  chemist: [3, 5],
  hairdresser: [44, 3],
  furniture: [20],
  bed: [20, 24],
  household_linen: [24],
  houseware: [21],
  kitchen: [20, 21, 11],
  interior_decoration: [20, 27],
  toys: [28],
  baby_goods: [25, 12, 28, 10],
  stationery: [16],
  books: [16],
  car: [12],
  motorcycle: [12],
  bicycle: [12],
  tyres: [12],
  car_parts: [12],
  truck: [12],
  paint: [2],
  doityourself: [35, 8],
  hardware: [6, 8],
  bakery: [30],
  pastry: [30],
  confectionery: [30],
  chocolate: [30],
  coffee: [30],
  tea: [30],
  beverages: [32],
  alcohol: [33, 32],
  butcher: [29],
  dairy: [29],
  seafood: [29],
  nutrition_supplements: [5],
  tobacco: [34],
  "e-cigarette": [34],
  fast_food: [43, 30],
  cafe: [43, 30],
  restaurant: [43],
  ice_cream: [30, 43],
  fuel: [4, 35],
  pharmacy: [5, 35],
  bank: [36],
  hotel: [43],
  medical_supply: [10],
};

const marks = readMarks();
const listings = [
  ...readChinese("titles-zh-ner-allanj", /\.txt$/),
  ...readChinese("titles-zh-ner-multidigraph", /\.bieos$/),
  ...readEnglish(),
];
const building = performance.now();
const screener = createScreener(marks, { today: "2026-11-22" });
const built = performance.now();
const cpuBefore = process.cpuUsage();
const findings = await screener.screen(listings);
const screened = performance.now();
const cpu = process.cpuUsage(cpuBefore);
report();

function report(): void {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  const alerts = findings.filter((finding) => finding.alert);
  const seconds = (screened - built) / 1000;
  const lines = [
    `marks ${marks.length}, listings ${listings.length}, engine ${screener.version}`,
    `index built in ${((built - building) / 1000).toFixed(2)} s; screened in ${seconds.toFixed(2)} s: ${Math.round(listings.length / seconds)} titles/s (CPU ${((cpu.user + cpu.system) / 1e6).toFixed(2)} s)`,
    `findings ${findings.length}, alerts ${alerts.length} on ${new Set(alerts.map((one) => one.listingId)).size} listings`,
  ];
  for (const source of new Set(listings.map((listing) => listing.platform))) {
    const own = alerts.filter((one) => byId.get(one.listingId)?.platform === source);
    const count = listings.filter((listing) => listing.platform === source).length;
    lines.push(
      `  ${source}: ${count} titles, ${own.length} alerts on ${new Set(own.map((one) => one.listingId)).size} of them`,
    );
  }
  lines.push(`alerts by first reason: ${tally(alerts.map((one) => one.reasons[0]?.kind ?? ""))}`);
  lines.push(
    `marks most alerted: ${tally(
      alerts.map((one) => markOf.get(one.markId)?.markText ?? ""),
      60,
    )}`,
  );
  lines.push("", `sample of ${values.sample}, seed ${values.seed}:`);
  for (const [number, finding] of sample(
    values.distinct ? [...new Map(sample(alerts, alerts.length, 7).map((one) => [one.markId, one])).values()] : alerts,
    Number(values.sample),
    Number(values.seed),
  ).entries()) {
    const listing = byId.get(finding.listingId);
    const mark = markOf.get(finding.markId);
    const spans = finding.spans
      .map((span) =>
        Array.from(listing?.[span.field] ?? "")
          .slice(span.start, span.end)
          .join(""),
      )
      .join(" | ");
    lines.push(
      `${number + 1}. [${finding.score}] ${mark?.markText} (${mark?.classNumbers.join(";")}) <- “${spans}” in: ${listing?.title}${listing?.category === undefined ? "" : ` {${listing.category}}`}`,
      `     for: ${finding.reasons.map((one) => `${one.kind} ${one.weight}${one.kind.startsWith("goods") ? ` ${one.queryValue}` : ""}`).join(", ")}; against: ${finding.against.map((one) => `${one.kind} ${one.weight}`).join(", ") || "-"}`,
    );
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  if (values.out !== undefined) writeFindings(values.out, findings);
}

/** One mark per name of a brand; a brand listed in several categories keeps the classes of all of them. */
function readMarks(): Trademark[] {
  const byName = new Map<string, { text: string; id: string; classes: Set<number> }>();
  for (const line of lines(join(data, "nsi-brands", "nsi_brands.jsonl"))) {
    const brand = JSON.parse(line) as {
      id: string | null;
      display: string | null;
      category: string;
      names: Record<string, string>;
    };
    if (brand.id === null || brand.display === null) continue;
    const names = new Set(["brand", "brand:en", "brand:zh", "brand:zh-Hans"].flatMap((key) => brand.names[key] ?? []));
    if (names.size === 0) names.add(brand.display.replace(/\s*\([^)]*\)$/, ""));
    const kind = brand.category.split("/").at(-1) ?? "";
    for (const text of names) {
      const key = joinedForm(text);
      if (key === "") continue;
      const entry = byName.get(key) ?? { text, id: `${brand.id}:${byName.size}`, classes: new Set<number>() };
      for (const classNumber of classesOfCategory[kind] ?? [35]) entry.classes.add(classNumber);
      byName.set(key, entry);
    }
  }
  return [...byName.values()].map(({ id, text, classes }) => ({
    id,
    markText: text,
    classNumbers: [...classes],
    status: "registered" as const,
  }));
}

/** One character and its label a line, an empty line between titles; labels are not used here. */
function* readChinese(folder: string, name: RegExp): Generator<Listing> {
  const path = join(data, folder);
  for (const file of existsSync(path)
    ? readdirSync(path)
        .filter((one) => name.test(one))
        .sort()
    : []) {
    if (file === "SOURCE.txt") continue;
    let title = "";
    let count = 0;
    for (const line of [...readFileSync(join(path, file), "utf8").split(/\r?\n/), ""]) {
      if (line.trim() !== "") {
        title += line.split(/[\t ]/)[0] ?? "";
        continue;
      }
      if (title !== "") yield { id: `${folder}/${file}/${++count}`, platform: folder, title: title.slice(0, 2000) };
      title = "";
    }
  }
}

function* readEnglish(): Generator<Listing> {
  let count = 0;
  for (const line of lines(join(data, "titles-en-er", "titles.jsonl"))) {
    const offer = JSON.parse(line) as { src: string; title: string; category: string | null };
    const title = offer.title.slice(0, 2000).trim();
    count += 1;
    if (title !== "")
      yield {
        id: `en/${count}`,
        platform: "titles-en-er",
        title,
        ...(offer.category === null || offer.category === "" ? {} : { category: offer.category }),
      };
  }
}

function lines(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}

function tally(values: readonly string[], limit = 20): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([value, count]) => `${value} ${count}`)
    .join(", ");
}

/** A seeded shuffle (mulberry32), so that a reading can be repeated. */
function sample<T>(all: readonly T[], count: number, seed: number): T[] {
  const pool = [...all];
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (let left = pool.length - 1; left > 0; left--) {
    const other = Math.floor(random() * (left + 1));
    [pool[left], pool[other]] = [pool[other] as T, pool[left] as T];
  }
  return pool.slice(0, count);
}

function writeFindings(path: string, found: readonly Finding[]): void {
  const out = createWriteStream(path);
  for (const finding of found) out.write(`${JSON.stringify(finding)}\n`);
  out.end();
}
