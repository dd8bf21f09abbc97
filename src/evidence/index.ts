/** evidence/: what can be proved later? Canonical text, hashes, leaves. Pure: the hasher is passed in. */
export { canonicalJson } from "./canonicalJson.ts";
export { type Hasher, leafHash, leafOf, nodeHash } from "./leaf.ts";
export { hex, unhex, utf8 } from "./bytes.ts";
