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
};
