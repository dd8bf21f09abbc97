/** Recall, chance hits and speed of each peer, raw and assisted, on the same planted and clean texts as the engine. */
import type { Trademark } from "#rights";
import type { CleanSet } from "../clean.ts";
import type { PlantedCase } from "../planted.ts";
import { mean, share } from "../recall.ts";
import { fastscan } from "./fastscan.ts";
import { hyperscan } from "./hyperscan/hyperscan.ts";
import type { PeerOrAbsence } from "./peer.ts";
import { assistedPatterns, assistedText, rawText } from "./streams.ts";

export type PeerRow = {
  readonly peer: string;
  readonly version: string;
  readonly reading: "raw" | "assisted";
  /** Macro mean over the announced types, and over those held apart: share of planted marks hit. */
  readonly announced: number;
  readonly unannounced: number;
  readonly hitsPer1000Clean: number;
  readonly titlesPerSecond: number;
  readonly buildSeconds: number;
  readonly megabytes: number;
};
export type PeerResult = {
  readonly rows: readonly PeerRow[];
  readonly absent: readonly { readonly peer: string; readonly why: string }[];
  /** Recall by disguise, peer and reading. */
  readonly byDisguise: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export function comparePeers(
  marks: readonly Trademark[],
  cases: readonly PlantedCase[],
  clean: readonly CleanSet[],
  groupOf: (markId: string) => ReadonlySet<string>,
  note: (line: string) => void,
): PeerResult {
  const peers: PeerOrAbsence[] = [hyperscan(), fastscan()];
  const cleanTexts = clean.flatMap((set) => set.texts.map((text) => text.listing.title));
  const plantedTexts = cases.map((one) => one.listing.title);
  const texts = [...plantedTexts, ...cleanTexts];
  const rows: PeerRow[] = [];
  const byDisguise: Record<string, Record<string, number>> = {};
  for (const reading of ["raw", "assisted"] as const) {
    const patterns: string[] = [];
    const markOf: string[] = [];
    for (const mark of marks)
      for (const pattern of reading === "raw" ? [rawText(mark.markText)] : assistedPatterns(mark.markText)) {
        patterns.push(pattern);
        markOf.push(mark.id);
      }
    const read = texts.map(reading === "raw" ? rawText : assistedText);
    for (const peer of peers) {
      if ("absent" in peer) continue;
      note(`${peer.name} ${reading}`);
      const run = peer.run(patterns, read, peer.name === "Hyperscan" ? 5 : 1);
      const judged = cases.map((one, at) => {
        const group = groupOf(one.markId);
        return { one, hit: (run.hits[at] ?? []).some((id) => group.has(markOf[id] ?? "")) };
      });
      const column = `${peer.name} ${reading}`;
      const shares = { announced: [] as number[], unannounced: [] as number[] };
      for (const key of new Set(cases.map((one) => `${one.disguise} ${one.script}`))) {
        const own = judged.filter(({ one }) => `${one.disguise} ${one.script}` === key);
        const found = share(own, ({ hit }) => hit);
        (byDisguise[key] ??= {})[column] = found;
        shares[own[0]?.one.announced === true ? "announced" : "unannounced"].push(found);
      }
      let cleanHits = 0;
      for (const hits of run.hits.slice(cases.length)) cleanHits += new Set(hits.map((id) => markOf[id])).size;
      rows.push({
        peer: peer.name,
        version: peer.version,
        reading,
        announced: mean(shares.announced),
        unannounced: mean(shares.unannounced),
        hitsPer1000Clean: (cleanHits * 1000) / cleanTexts.length,
        titlesPerSecond: run.titlesPerSecond,
        buildSeconds: run.buildSeconds,
        megabytes: run.bytes / 2 ** 20,
      });
    }
  }
  return {
    rows,
    absent: peers.flatMap((peer) => ("absent" in peer ? [{ peer: peer.name, why: peer.absent }] : [])),
    byDisguise,
  };
}
