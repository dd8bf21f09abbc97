import type { Citation } from "#law";
import { customsSources } from "./customs.ts";
import { otherSources } from "./other.ts";
import { patentSources } from "./patent.ts";
import { procedureSources } from "./procedure.ts";
import { trademarkSources } from "./trademark.ts";

/** Every legal source of the product, by id. A date that was not read is left out: see law/README.md. */
export const sources = {
  ...trademarkSources,
  ...procedureSources,
  ...customsSources,
  ...patentSources,
  ...otherSources,
} as const;

export type SourceId = keyof typeof sources;
type VersionOf<Id extends SourceId> = (typeof sources)[Id]["versions"][number]["version"];

/** Cites an article; a source, or a version of it, that does not exist is a compile error. Articles as in `Citation`. */
export function cite<Id extends SourceId>(source: Id, article: string, version?: VersionOf<Id>): Citation<SourceId> {
  return version === undefined ? { source, article } : { source, article, version };
}
