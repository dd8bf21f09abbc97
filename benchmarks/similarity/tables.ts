import type { EngineScore } from "./scores.ts";

type Scores = ReadonlyMap<string, EngineScore>;

/** One row an engine: how much it finds, how fast, and what it costs. */
export function enginesTable(scores: Scores, marks: number): string {
  const head =
    "engine | recall@1 | @10 | @10 without translation | @50 | top reason | p50 ms | p95 | p99 | max | queries/s | build s | peak MB | index bytes/mark | 10 k new marks, s";
  const rows = [...scores].map(([name, score]) => {
    const { macro, summary } = score;
    return [
      name,
      share(macro.recall1),
      share(macro.recall10),
      share(macro.recall10Untranslated),
      share(macro.recall50),
      share(macro.reason),
      digits(score.p50),
      digits(score.p95),
      digits(score.p99),
      digits(score.max),
      digits(score.queriesPerSecond),
      digits(summary.buildSeconds),
      digits(summary.peakRssBytes / 1e6),
      summary.indexBytes === 0 ? "" : digits(summary.indexBytes / marks),
      summary.insertSeconds === undefined ? "not seen" : digits(summary.insertSeconds),
    ];
  });
  return markdown(head.split(" | "), rows);
}

/** One row a type: recall among the first ten of each engine, and our top reason. */
export function typesTable(scores: Scores): string {
  const names = [...scores.keys()];
  const types = [...new Set([...scores.values()].flatMap((score) => score.types.map(({ type }) => type)))];
  const ours = scores.get("engine");
  const rows = types.map((type) => {
    const of = (name: string) => scores.get(name)?.types.find((one) => one.type === type);
    const own = ours?.types.find((one) => one.type === type);
    return [
      type,
      ...names.map((name) => share(of(name)?.recall10 ?? Number.NaN)),
      ...(own === undefined ? [] : [share(own.recall1), share(own.recall50), share(own.reason), digits(own.p50)]),
    ];
  });
  const more = ours === undefined ? [] : ["engine @1", "engine @50", "engine top reason", "engine p50 ms"];
  return markdown(["recall@10 of type", ...names, ...more], rows);
}

/** What the engine names instead of the true reason. */
export function reasonsTable(scores: Scores): string {
  const rows = (scores.get("engine")?.types ?? [])
    .filter(({ otherReasons }) => Object.keys(otherReasons).length > 0)
    .map(({ type, otherReasons }) => [
      type,
      Object.entries(otherReasons)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 6)
        .map(([kind, times]) => `${kind} ${times}`)
        .join(", "),
    ]);
  return rows.length === 0 ? "" : markdown(["type", "top reason given instead"], rows);
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

export const share = (value: number): string => (Number.isNaN(value) ? "" : value.toFixed(3));
const digits = (value: number): string => (Number.isNaN(value) ? "" : String(Number(value.toPrecision(3))));
