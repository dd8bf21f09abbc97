/**
 * As many titles as a throughput run needs: the beginning of one real title with the end of another of the same source,
 * cut between two words. The first are the real titles themselves.
 */
import type { Listing } from "#screening";
import { randomFrom } from "./random.ts";
import type { Title } from "./titles.ts";

export function* grownListings(titles: readonly Title[], count: number, seed: number): Generator<Listing> {
  const random = randomFrom(seed);
  const bySource = new Map<string, Title[]>();
  for (const title of titles) {
    const own = bySource.get(title.source);
    if (own === undefined) bySource.set(title.source, [title]);
    else own.push(title);
  }
  for (let at = 0; at < count; at++) {
    const head = titles[at % titles.length] as Title;
    let text = head.text;
    if (at >= titles.length) {
      const tail = random.pick(bySource.get(head.source) ?? titles);
      const from = head.boundaries[head.boundaries.length >> 1] ?? 0;
      const to = tail.boundaries[tail.boundaries.length >> 1] ?? 0;
      text =
        `${head.text.slice(0, from)}${head.language === "en" ? " " : ""}${tail.text.slice(to)}`.trim() || head.text;
    }
    yield {
      id: `t${at}`,
      platform: head.source,
      title: text,
      ...(head.goods === undefined ? {} : { category: head.goods.category }),
    };
  }
}
