export const goods = {
  title: "Goods",
  caption: "Ledger of the goods: taken equals held, released and disposed of together",
  item: "Goods",
  taken: "Taken",
  held: "Held",
  released: "Released",
  disposed: "Disposed of",
  where: "Where",
  nowhere: "No longer held",
  keeper: "kept by {{name}}",
  entries: "Entries",
  entry: "Entry {{seq}}",
  ranOut: {
    seizure:
      "The period of the sealing or seizure {{of}} ended on {{due}} and goods are still held: release them, or confiscate them by a decision.",
    "evidence-registration":
      "The period to decide on the evidence registered as {{of}} ended on {{due}}; some of it is not decided.",
  },
  photosOf: "Photographs of {{item}}",
};
