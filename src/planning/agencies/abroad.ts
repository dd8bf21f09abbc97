import type { Agency } from "./agency.ts";

/** Bodies outside the mainland. */
export const bodiesAbroad: readonly Agency[] = [
  {
    id: "hong-kong-customs",
    zh: "香港海关",
    en: "Hong Kong Customs and Excise Department",
    level: "sar",
    variants: ["Hong Kong Customs"],
  },
  {
    id: "wipo",
    zh: "世界知识产权组织",
    en: "World Intellectual Property Organization",
    level: "international",
    variants: ["WIPO"],
  },
  { id: "wto", zh: "世界贸易组织", en: "World Trade Organization", level: "international", variants: ["WTO"] },
  {
    id: "apec",
    zh: "亚太经济合作组织",
    en: "Asia-Pacific Economic Cooperation",
    level: "international",
    variants: ["APEC"],
  },
  { id: "wco", zh: "世界海关组织", en: "World Customs Organization", level: "international", variants: ["WCO"] },
  {
    id: "interpol",
    zh: "国际刑警组织",
    en: "Interpol",
    level: "international",
    variants: ["International Criminal Police Organization"],
  },
  { id: "world-bank", zh: "世界银行", en: "World Bank", level: "international" },
  {
    id: "five-offices",
    zh: "中美欧日韩五局",
    en: "Five IP offices of China, US, Europe, Japan and Korea",
    level: "international",
    variants: ["five intellectual property offices", "China US, Europe, Japan, and South Korea bureaus"],
  },
  {
    id: "european-office",
    zh: "欧洲合作局",
    en: "European partner office of the 40-year cooperation",
    level: "international",
    variants: ["China-EU Intellectual Property Offices", "two bureaus"],
  },
];
