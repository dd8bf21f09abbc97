/** similarity: how alike are two marks, and why? */
export { closeness, matcherVersion } from "./compare.ts";
export { type Distinctiveness, distinctiveness, isCommonWord } from "./distinctiveness.ts";
export { type Disguise } from "./normalise/fold.ts";
export {
  type ClassRelation,
  classDegree,
} from "./goods/classRelations.ts";
export { type Degree, type Factor } from "./goods/factor.ts";
export { GoodsReader } from "./goods/GoodsReader.ts";
export { type GoodsWord, goodsNamed, goodsRead } from "./goods/goodsNamed.ts";
export { type GoodsOfClass, type Relatedness, relatedness } from "./goods/relatedness.ts";
export { disguises, Kind } from "./normalise/foldTable.ts";
export { Gap, TextStreams } from "./normalise/TextStreams.ts";
export { type ExplainContext, type Explanation, explain } from "./score/index.ts";
export { simplify } from "./normalise/simplify.ts";
export { joinedForm, type Normalised, normalise, type Span, spanText, type Token } from "./normalise/normalise.ts";
export { type Likeness, Reason } from "./reason.ts";
export { originSpan, type Sign, signOf } from "./sign.ts";
export * from "./writing/index.ts";
export type { Hit, MarkEntry, SearchAnswer, SearchFilter, SearchQuery } from "./register/MarkEntry.ts";
export { Block } from "./register/Block.ts";
export { BlockBuilder } from "./register/BlockBuilder.ts";
export { checksum } from "./register/checksum.ts";
export { IdsOnce } from "./register/IdsOnce.ts";
export { buildRegister, Register, RegisterBuilder, type RegisterPart } from "./register/Register.ts";
export { type Recall } from "./register/recallAgainstOracle.ts";
export { type BlockFault, openBlock, sealBlock } from "./register/sealBlock.ts";
export { WordFlag, wordFlags, wordRank } from "./words/wordTable.ts";
