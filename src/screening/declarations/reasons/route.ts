import { sellerKey } from "#rights";
import type { ReasonOf } from "./reason.ts";

/** The goods come from, go through or go to a place that is watched for this right or by this office. */
export const watchedRoute: ReasonOf = ({ declaration, watched }) => {
  const legs = [
    { zh: "启运地", en: "the goods come from", places: [declaration.from] },
    { zh: "途经地", en: "the goods go through", places: declaration.through ?? [] },
    { zh: "目的地", en: "the goods go to", places: [declaration.to] },
    { zh: "申报口岸", en: "the goods are declared at", places: [declaration.port] },
  ];
  for (const { zh, en, places } of legs)
    for (const place of places) {
      if (place === undefined) continue;
      const hit = watched.find((one) => isPlace(place, one.place));
      if (hit === undefined) continue;
      const why = hit.why === undefined ? { zh: "", en: "" } : { zh: `：${hit.why}`, en: `: ${hit.why}` };
      return {
        kind: "route",
        weight: 0.1,
        field: "route",
        queryValue: place,
        markValue: hit.place,
        sentence: {
          zh: `${zh}“${place}”在重点关注地点名单内${why.zh}`,
          en: `${en} “${place}”, which is on the list of watched places${why.en}`,
        },
      };
    }
  return undefined;
};

/** The right's own goods go through recorded ports: this one is among them, or it is not. */
export const usualPort: ReasonOf = ({ declaration, ports }) => {
  if (ports.length === 0) return undefined;
  const isUsual = ports.some((port) => isPlace(declaration.port, port));
  return {
    kind: isUsual ? "port-as-recorded" : "port-not-recorded",
    weight: isUsual ? -0.05 : 0.05,
    field: "port",
    queryValue: declaration.port,
    markValue: ports.join("、"),
    sentence: isUsual
      ? {
          zh: `权利人备案的进出口口岸包括“${declaration.port}”`,
          en: `“${declaration.port}” is among the ports that the holder recorded`,
        }
      : {
          zh: `权利人的货物备案从${ports.join("、")}进出口，不经“${declaration.port}”`,
          en: `the holder's goods are recorded to pass ${ports.join(", ")}, not “${declaration.port}”`,
        },
  };
};

/**
 * Is this the place that the list names? Compared without case, width and spaces. A name of the list within a longer one
 * counts from two Han characters or four letters on ("珠屿" in "珠屿港"), at the edges of words in Latin script.
 */
export function isPlace(given: string, listed: string): boolean {
  const place = sellerKey(given);
  const name = sellerKey(listed);
  if (name === "") return false;
  if (place === name) return true;
  if (/^[\p{Script=Latin}\p{N} .'-]+$/u.test(name))
    return (
      name.length >= 4 &&
      ` ${place.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, " ")} `)
    );
  return Array.from(name).length >= 2 && place.includes(name);
}
