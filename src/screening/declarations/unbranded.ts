/** Words by which a declarant says that goods bear no brand: as the declared brand, or as one element of the goods text. */
const words =
  "无牌|无品牌|无中文品牌|无牌子|无标|中性|unbranded|no ?brand|no ?name|non-?branded|without brand|n/?m|nil";

const whole = new RegExp(`^(?:${words})$`, "i");
/** Elements of a declared specification are divided by bars or signs: "鞋面：纺织|无品牌|42 码". */
const element = new RegExp(`(?:^|[|｜;；,，、(（\\s：:])(${words})(?=$|[|｜;；,，、)）\\s。])`, "i");

/** How the declaration says that the goods have no brand: the words and where they stand; undefined where it does not. */
export function saysUnbranded(declaration: {
  readonly declaredBrand?: string | undefined;
  readonly goods: string;
}): { readonly field: "declaredBrand" | "goods"; readonly words: string } | undefined {
  const brand = declaration.declaredBrand?.normalize("NFKC").trim();
  if (brand !== undefined && brand !== "")
    return whole.test(brand) ? { field: "declaredBrand", words: declaration.declaredBrand ?? brand } : undefined;
  const found = element.exec(declaration.goods)?.[1];
  return found === undefined ? undefined : { field: "goods", words: found };
}
