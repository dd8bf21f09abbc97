/** evidence/: what can be proved later? Canonical text, hashes, leaves. Pure: files are hashed by the hasher passed in, what people must be able to recompute by its own. */
export { canonicalJson } from "./canonicalJson.ts";
export { type Hasher, leafHash, leafOf, nodeHash } from "./leaf.ts";
export { hex, unhex, utf8 } from "./bytes.ts";
export { type Commitment, commitmentOf, type DrawRound, drawnFrom, listHashOf, type Opening, seedOf } from "./draw.ts";
export { Sha256 } from "./sha256.ts";
export { type DrawFault, verifyDraw } from "./verifyDraw.ts";
