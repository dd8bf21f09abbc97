import type { Element } from "@xmldom/xmldom";
import { attribute, childOf, elementsOf } from "./WordFile.ts";

/** What a style, a paragraph or a run says of its look; what it does not say it takes from what it stands on. */
export interface RunProps {
  size?: number;
  east?: string;
  latin?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  colour?: string | undefined;
  raised?: "super" | "sub" | undefined;
  hidden?: boolean;
}

export interface ParagraphProps {
  align?: "left" | "center" | "right" | "both";
  before?: number;
  after?: number;
  line?: { readonly rule: "exact" | "atLeast" | "auto"; readonly value: number };
  first?: number;
  /** Hundredths of a character; counts before `first`, which Word writes beside it. */
  firstChars?: number;
  left?: number;
  right?: number;
  keepsNext?: boolean;
  breaksBefore?: boolean;
  onGrid?: boolean;
  list?: { readonly number: string; readonly level: number } | undefined;
}

/** Twentieths of a point to points. */
export const points = (twips: string | undefined): number | undefined =>
  twips === undefined || !/^-?\d+(\.\d+)?$/.test(twips) ? undefined : Number(twips) / 20;

export function runProps(rPr: Element | undefined): RunProps {
  const props: RunProps = {};
  for (const each of rPr === undefined ? [] : elementsOf(rPr)) readRun(each, props);
  return props;
}

function readRun(element: Element, props: RunProps): void {
  const value = attribute(element, "val");
  switch (element.localName) {
    case "sz":
      if (Number(value) > 0) props.size = Number(value) / 2;
      break;
    case "rFonts": {
      const east = attribute(element, "eastAsia");
      const latin = attribute(element, "ascii") ?? attribute(element, "hAnsi");
      if (east !== undefined) props.east = east;
      if (latin !== undefined) props.latin = latin;
      break;
    }
    case "b":
      props.bold = isOn(value);
      break;
    case "i":
      props.italic = isOn(value);
      break;
    case "u":
      props.underline = value !== "none";
      break;
    case "strike":
    case "dstrike":
      props.strike = isOn(value);
      break;
    case "vanish":
      props.hidden = isOn(value);
      break;
    case "color":
      props.colour = value !== undefined && /^[0-9a-f]{6}$/i.test(value) && !/^0+$/.test(value) ? value : undefined;
      break;
    case "vertAlign":
      props.raised = value === "superscript" ? "super" : value === "subscript" ? "sub" : undefined;
      break;
    default:
  }
}

export function paragraphProps(pPr: Element | undefined): ParagraphProps {
  const props: ParagraphProps = {};
  for (const each of pPr === undefined ? [] : elementsOf(pPr)) readParagraph(each, props);
  return props;
}

function readParagraph(element: Element, props: ParagraphProps): void {
  const value = attribute(element, "val");
  switch (element.localName) {
    case "jc":
      props.align = alignments[value ?? ""] ?? "left";
      break;
    case "spacing": {
      put(props, "before", points(attribute(element, "before")));
      put(props, "after", points(attribute(element, "after")));
      const line = attribute(element, "line");
      const rule = attribute(element, "lineRule");
      if (line !== undefined && Number(line) > 0)
        props.line = { rule: rule === "exact" || rule === "atLeast" ? rule : "auto", value: Number(line) };
      break;
    }
    case "ind": {
      const first = points(attribute(element, "firstLine"));
      const hanging = points(attribute(element, "hanging"));
      const chars = attribute(element, "firstLineChars");
      if (hanging !== undefined) props.first = -hanging;
      else put(props, "first", first);
      if (chars !== undefined) props.firstChars = Number(chars) || 0;
      else if (first !== undefined || hanging !== undefined) props.firstChars = 0;
      put(props, "left", points(attribute(element, "left") ?? attribute(element, "start")));
      put(props, "right", points(attribute(element, "right") ?? attribute(element, "end")));
      break;
    }
    case "keepNext":
      props.keepsNext = isOn(value);
      break;
    case "pageBreakBefore":
      props.breaksBefore = isOn(value);
      break;
    case "snapToGrid":
      props.onGrid = isOn(value);
      break;
    case "numPr": {
      const number = attribute(childOf(element, "numId"), "val") ?? "0";
      const level = Number(attribute(childOf(element, "ilvl"), "val") ?? 0);
      props.list = number === "0" ? undefined : { number, level };
      break;
    }
    default:
  }
}

const alignments: Readonly<Record<string, "left" | "center" | "right" | "both">> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "both",
};

function put<Key extends "before" | "after" | "first" | "left" | "right">(
  props: ParagraphProps,
  key: Key,
  value: number | undefined,
): void {
  if (value !== undefined) props[key] = value;
}

/** A toggle without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off|none)$/.test(value);
}
