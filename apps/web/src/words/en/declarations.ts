import type { declarations as zh } from "../zh/declarations.ts";
import type { Words } from "../words.ts";

export const declarations: Words<typeof zh> = {
  asSeen: "As declared",
  goods: "Goods",
  number: "Declaration",
  line: "line {{n}}",
  declaredOn: "Declared on",
  direction: "Direction",
  channel: "Channel",
  port: "Port",
  transport: "Means of transport",
  consignor: "Consignor",
  consignee: "Consignee",
  route: "Route",
  hsCode: "HS code",
  declaredBrand: "Declared brand",
  quantity: "Quantity",
  value: "Value",
  valueCny: "Value in yuan",
  hash: "Hash when it came in (sha256)",
  merged: "Other declarations put to this clue",
  count: "{{n}} lines of declarations",
  watched: "Watched places",
  watchedLead:
    "Goods that come from these places, go through them or go to them score higher. Places that a higher office wrote down hold for the offices below it.",
  noPlaces: "No place is watched",
  place: "Place",
  why: "Why",
  whose: "Written down by",
  onlyMark: "Only for",
  addPlace: "Watch a place",
};
