/**
 * Versions of the matcher, newest last; docs/decisions/0012-matcher-versions.md says when there is a new one. A version
 * is the weights and tables by which names are compared; `fingerprint` is taken over both, so that neither changes
 * without a new name (a test compares). A case that keeps "engine-1" can thus always be traced to what was compared.
 */
export type MatcherVersion = { readonly name: string; readonly fingerprint: string; readonly note: string };

export const versions: readonly [MatcherVersion, ...MatcherVersion[]] = [
  { name: "spine-1", fingerprint: "", note: "the first comparison: same sign, digits for letters, masks, one letter" },
  { name: "engine-1", fingerprint: "c3d33bad1b1d904c", note: "all kinds of likeness of docs/similarity-reasons.md" },
];

export const currentVersion: MatcherVersion = versions.at(-1) ?? versions[0];
