/** fastscan, an Aho-Corasick automaton in plain JavaScript from npm. */
import { createRequire } from "node:module";
import type { PeerOrAbsence } from "./peer.ts";

type FastScanner = { search(text: string): [at: number, word: string][] };

export function fastscan(): PeerOrAbsence {
  const require = createRequire(import.meta.url);
  let make: new (words: readonly string[]) => FastScanner;
  let version: string;
  try {
    make = require("fastscan") as typeof make;
    version = (require("fastscan/package.json") as { version: string }).version;
  } catch (error) {
    return {
      name: "fastscan",
      absent: error instanceof Error ? (error.message.split("\n")[0] ?? "") : "not installed",
    };
  }
  return {
    name: "fastscan",
    version,
    run(patterns, texts, rounds) {
      const idsOf = new Map<string, number[]>();
      for (const [id, pattern] of patterns.entries()) {
        // It trims its words itself; the map must know them by the same name.
        const word = pattern.trim();
        if (word !== "") idsOf.set(word, [...(idsOf.get(word) ?? []), id]);
      }
      const heapBefore = process.memoryUsage().heapUsed;
      const building = performance.now();
      const scanner = new make([...idsOf.keys()]);
      const buildSeconds = (performance.now() - building) / 1000;
      const bytes = process.memoryUsage().heapUsed - heapBefore;
      const hits = texts.map((text) => [...new Set(scanner.search(text).flatMap(([, word]) => idsOf.get(word) ?? []))]);
      const started = performance.now();
      for (let round = 0; round < rounds; round++) for (const text of texts) scanner.search(text);
      return {
        buildSeconds,
        bytes,
        titlesPerSecond: (texts.length * rounds * 1000) / (performance.now() - started),
        hits,
      };
    },
  };
}
