import type { Bilingual, Citation } from "#law";

/** Why something is not taken, with the article it rests on; one without an article needs it from the officer. */
export interface Ground extends Bilingual {
  readonly article?: Citation;
}
