export const goods = {
  title: "涉案物品",
  caption: "涉案物品台账：查扣数量等于在案、发还和处理数量之和",
  item: "物品",
  taken: "查扣",
  held: "在案",
  released: "发还",
  disposed: "处理",
  where: "存放",
  nowhere: "已不在案",
  keeper: "保管人{{name}}",
} as const;
