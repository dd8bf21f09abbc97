import { sideLabelEn, whoLabelEn } from "./labelsEn.ts";
import { sideLabelZh, whoLabelZh } from "./labelsZh.ts";

const opening = "^[ \\t\\u3000*_·•●■◆▪+–—-]*";
const zh = new RegExp(`${opening}(?:${whoLabelZh.source}|${sideLabelZh.source})`, "u");
const en = new RegExp(`${opening}(?:${whoLabelEn.source}|${sideLabelEn.source})`, "iu");

/** A line that only says who or when: 责任单位：…, "- Lead: …". It is no item of its own, whatever sign it begins with. */
export function isLabelled(line: string): boolean {
  if (!/[：:]|\s[–—-]\s|^\s*（/u.test(line)) return false;
  return zh.test(line) || en.test(line);
}
