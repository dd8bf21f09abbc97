import { formatMoney } from "#law";
import { inForce } from "#rights";
import { joinedForm } from "#similarity";
import type { Gate } from "./gate.ts";

/** Only a right in force is infringed. The day is the one given as today. */
export const rightInForce: Gate = ({ occurrence, today }) => {
  const state = inForce(occurrence.mark, today);
  if (state.inForce) return undefined;
  return {
    kind: "not-in-force",
    weight: -0.5,
    bars: true,
    markValue: occurrence.mark.status,
    sentence: state.why,
  };
};

/** An authorised seller never raises a clue. */
export const authorisedSeller: Gate = ({ isAuthorisedSeller, listing }) => {
  if (!isAuthorisedSeller) return undefined;
  const seller = listing.seller ?? "";
  return {
    kind: "authorised-seller",
    weight: -0.5,
    bars: true,
    field: "seller",
    queryValue: seller,
    sentence: { zh: `“${seller}”是权利人授权的店铺`, en: `“${seller}” is authorised by the holder` },
  };
};

/** A price far below what the genuine goods cost. Only prices in yuan are compared. */
export const priceGap: Gate = ({ listing, recordedPriceFen }) => {
  if (recordedPriceFen === undefined || listing.priceFen === undefined || (listing.currency ?? "CNY") !== "CNY")
    return undefined;
  const ratio = listing.priceFen / recordedPriceFen;
  if (ratio >= 0.3 && ratio < 0.8) return undefined;
  const low = ratio < 0.3;
  const percent = Math.round(ratio * 100);
  return {
    kind: low ? "price-far-below" : "price-as-genuine",
    weight: low ? 0.15 : -0.05,
    field: "price",
    queryValue: formatMoney(listing.priceFen, "en"),
    markValue: formatMoney(recordedPriceFen, "en"),
    sentence: low
      ? {
          zh: `售价${formatMoney(listing.priceFen, "zh")}仅为备案价${formatMoney(recordedPriceFen, "zh")}的${percent}%`,
          en: `the price is ${percent}% of the recorded ${formatMoney(recordedPriceFen, "en")}`,
        }
      : { zh: `售价接近正品备案价（${percent}%）`, en: `the price is near the recorded one (${percent}%)` },
  };
};

/** The seller filled in the brand: the same name claims the mark, another name explains the word away. */
export const brandField: Gate = ({ listing, occurrence, field }) => {
  if (listing.brand === undefined || field === "brand") return undefined;
  const brand = brandRead(listing.brand);
  const name = occurrence.form.joined;
  if (brand === "" || noBrand.test(listing.brand)) return undefined;
  const same = brand === name || (name.length >= 4 && brand.includes(name));
  return {
    kind: same ? "brand-field-agrees" : "brand-field-differs",
    weight: same ? 0.1 : -0.1,
    field: "brand",
    queryValue: listing.brand,
    markValue: occurrence.form.given,
    sentence: same
      ? { zh: `品牌栏填写“${listing.brand}”`, en: `the brand field says “${listing.brand}”` }
      : { zh: `品牌栏填写的是“${listing.brand}”`, en: `the brand field says “${listing.brand}”, another name` },
  };
};
/** Read once for a listing, however many marks it names. */
function brandRead(brand: string): string {
  if (brand !== lastBrand) {
    lastBrand = brand;
    lastRead = joinedForm(brand);
  }
  return lastRead;
}

let lastBrand = "";
let lastRead = "";

const noBrand = /^(?:other|none|no brand|unbranded|generic|null|n\/a|其他|其它|无|无品牌)$/i;
