/** MiniSearch as a team would set it up for names: fuzzy, prefixes, every Chinese character a word of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { packageRoot } from "#platform";
import { LIMIT, type PeerAnswer, WARM_UP } from "./Peer.ts";
import { peakRss, peerFiles, rowsOf, writeAnswers } from "./peerFiles.ts";

const files = peerFiles();
const settings = {
  fuzzy: 0.25,
  maxFuzzy: 6,
  prefix: true,
  combineWith: "OR",
  tokens: "Latin words, single Chinese characters",
};
const index = new MiniSearch<{ id: string; text: string }>({
  fields: ["text"],
  tokenize: (text) => text.match(/\p{Script=Han}|[^\p{Script=Han}\s\p{P}\p{Z}]+/gu) ?? [],
  processTerm: (term) => term.toLowerCase(),
  searchOptions: { fuzzy: 0.25, prefix: true, combineWith: "OR" },
});
const started = performance.now();
for (const [id, text] of rowsOf(files.marks)) index.add({ id, text });
const buildSeconds = (performance.now() - started) / 1000;

const queries = [...rowsOf(files.queries)];
const search = (text: string): string[] => {
  const found = index.search(text);
  return found.slice(0, LIMIT).map(({ id }) => id as string);
};
for (const [, text] of queries.slice(0, WARM_UP)) search(text);
const answers: PeerAnswer[] = queries.map(([id, text]) => {
  const from = performance.now();
  const ids = search(text);
  return { id, ms: performance.now() - from, ids };
});
const peakRssBytes = peakRss();

const inserts = [...rowsOf(files.inserts)];
const inserting = performance.now();
for (const [id, text] of inserts) index.add({ id, text });
const [lastId = "", lastText = ""] = inserts.at(-1) ?? [];
const isVisible = search(lastText).includes(lastId);
const insertSeconds = (performance.now() - inserting) / 1000;

const held = readFileSync(join(packageRoot(), "node_modules", "minisearch", "package.json"), "utf8");
const { version } = JSON.parse(held) as { version: string };
writeAnswers(files.out, answers, {
  engine: "MiniSearch",
  version,
  settings,
  buildSeconds,
  indexBytes: 0,
  peakRssBytes,
  ...(isVisible ? { insertSeconds } : {}),
});
