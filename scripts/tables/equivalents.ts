import { joinedForm } from "../../src/similarity/normalise/normalise.ts";
import { brandNames } from "./brandNames.ts";
import { ownMeanings } from "./ownMeanings.ts";
import { nameSuggestionIndex } from "./sources.ts";
import type { Table } from "./table.ts";

/** Names that are one in two scripts: brands from the index, and words of our own that marks are made of. */
export const equivalents: Table = {
  name: "equivalents",
  says: "Latin and Han names of one brand, and words of one meaning.",
  sources: [nameSuggestionIndex],
  make: (options) => {
    const brands = brandNames(options).map(({ latin, han }) => [...latin, ...han].join(" "));
    const meanings = ownMeanings
      .trim()
      .split("\n")
      .map((line) =>
        line
          .split(",")
          .map((name) => joinedForm(name.trim()))
          .join(" "),
      );
    return [
      {
        name: "brandGroups",
        says: "Names of one brand, folded, a blank between; one brand a line.",
        text: brands.join("\n"),
      },
      {
        name: "meaningGroups",
        says: "Words of one meaning, our own list, likewise.",
        text: [...new Set(meanings)].join("\n"),
      },
    ];
  },
};
