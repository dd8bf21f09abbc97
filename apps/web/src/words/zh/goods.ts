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
  entries: "记录",
  entry: "记录 {{seq}}",
  ranOut: {
    seizure: "{{of}}的查封、扣押期限已于{{due}}届满，物品仍在案：应当解除措施，或者依处理决定没收。",
    "evidence-registration": "{{of}}先行登记保存的处理期限已于{{due}}届满，尚有物品未作处理。",
  },
  photosOf: "{{item}}的照片",
} as const;
