/** Our engine, in a process of its own and one thread, as every other. */
import { buildRegister, matcherVersion } from "#similarity";
import { readMarks } from "../corpus.ts";
import { LIMIT, type PeerAnswer, WARM_UP } from "./Peer.ts";
import { peakRss, peerFiles, rowsOf, writeAnswers } from "./peerFiles.ts";

/** So many queries are also answered by scoring every mark. */
const EXHAUSTIVE = 100;

const files = peerFiles();
const started = performance.now();
const register = buildRegister(readMarks(files.marks));
const buildSeconds = (performance.now() - started) / 1000;

const queries = [...rowsOf(files.queries)];
for (const [, text] of queries.slice(0, WARM_UP)) register.search({ text, limit: LIMIT });
let [postings, verified, cut] = [0, 0, 0];
const answers: PeerAnswer[] = queries.map(([id, text]) => {
  const from = performance.now();
  const answer = register.search({ text, limit: LIMIT });
  const ms = performance.now() - from;
  postings += answer.postings;
  verified += answer.verified;
  if (answer.cut) cut++;
  return { id, ms, ids: answer.hits.map(({ markId }) => markId), kinds: answer.hits.map(({ kind }) => kind) };
});
const peakRssBytes = peakRss();

const inserts = [...rowsOf(files.inserts)];
const inserting = performance.now();
for (const [id, text] of inserts) register.insert({ id, text });
const [lastId = "", lastText = ""] = inserts.at(-1) ?? [];
const isVisible = register.search({ text: lastText, limit: LIMIT }).hits.some(({ markId }) => markId === lastId);
const insertSeconds = (performance.now() - inserting) / 1000;
for (const [id] of inserts) register.remove(id);

let [same, all] = [0, 0];
const step = Math.max(1, Math.floor(queries.length / EXHAUSTIVE));
for (let at = 0; at < queries.length; at += step) {
  const text = queries[at]?.[1] ?? "";
  const best = register.oracle({ text, limit: 10 }).hits;
  const found = register.search({ text, limit: LIMIT }).hits;
  const least = found[9]?.score ?? 0;
  const ids = new Set(found.slice(0, 10).map(({ markId }) => markId));
  // Marks as good as the tenth that was found are ties; which of them stand in the ten is not the index's doing.
  for (const { markId, score } of best) {
    all++;
    if (ids.has(markId) || (found.length >= 10 && score <= least)) same++;
  }
}
writeAnswers(files.out, answers, {
  engine: "Yuheng",
  version: matcherVersion,
  settings: { limit: LIMIT, indexOn: "memory" },
  buildSeconds,
  indexBytes: register.bytes,
  peakRssBytes,
  ...(isVisible ? { insertSeconds } : {}),
  more: {
    "recall of the exhaustive ten": same / all,
    "postings a query": postings / queries.length,
    "marks scored a query": verified / queries.length,
    "queries cut short": cut / queries.length,
  },
});
