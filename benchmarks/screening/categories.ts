/**
 * What goods a title offers, from its source or its labelled product word: the benchmark's own table, which the engine
 * does not see. Each line: the classes that such goods belong to, the category as a marketplace writes it, and the ends
 * of Chinese product words that belong there.
 */
export type Goods = { readonly classNumbers: readonly number[]; readonly category: string };

const chinese: readonly (readonly [classNumbers: readonly number[], category: string, endings: string])[] = [
  [[25], "鞋靴", "鞋 靴"],
  [[25], "服饰", "衣 衫 裤 裙 服 装 袜 帽 t恤 围巾 手套 文胸 背心 马甲 外套"],
  [[14], "钟表", "表 手表 腕表"],
  [[14], "珠宝首饰", "戒指 项链 手链 耳钉 耳环 手镯 吊坠 首饰"],
  [[18], "箱包皮具", "包 背包 钱包 箱包 拉杆箱 行李箱 书包"],
  [[30], "茶叶", "茶 茶叶 绿茶 红茶"],
  [[30], "零食", "咖啡 饼 饼干 糖 糕 巧克力 蛋糕 月饼"],
  [[33], "酒类", "白酒 红酒 葡萄酒 洋酒 黄酒"],
  [[3], "美妆护肤", "面膜 霜 香水 口红 洗发水 乳液 精华 洗面奶 护肤品 沐浴露 牙膏"],
  [[9], "手机数码", "手机 耳机 充电器 电脑 相机 键盘 鼠标 内存 硬盘 音箱 显示器 数据线 手机壳 保护套 充电宝 主板 显卡"],
  [[28], "玩具", "玩具 积木 公仔 模型"],
  [[11], "灯具", "灯 吊灯 台灯 吸顶灯"],
  [[20], "家具", "沙发 床 桌 椅 柜 茶几 床垫"],
  [[21], "餐具", "杯 碗 锅 水杯 保温杯 茶具"],
  [[24], "家纺", "被 毛巾 四件套 浴巾 床单 被套 毛毯"],
  [[16], "文具", "笔 本子 纸 贴纸 笔记本"],
  [[29], "食品", "牛奶 坚果 牛肉干 红枣 核桃 海参"],
  [[12], "汽车用品", "坐垫 脚垫 轮胎 座套"],
];

const english: readonly (readonly [classNumbers: readonly number[], category: string, word: RegExp])[] = [
  [[25], "Shoes", /footwear|shoe|boots|sandal|bellies/i],
  [[25], "Clothing", /clothing|apparel/i],
  [[14], "Watches", /watch/i],
  [[14], "Jewelry", /jewell?ery/i],
  [[18], "Bags", /bags|wallets|backpack/i],
  [[28], "Toys", /toys/i],
  [[9], "Cameras", /camera|lens/i],
  [[9], "Computers", /computer|laptop|monitor|hard drive|memory|keyboard|mice|printer|electronics|phone|usb/i],
  [[20], "Furniture", /furniture/i],
  [[24], "Bedding", /home furnishing|bedding|bed linen/i],
];

const bySource: Readonly<Record<string, Goods>> = {
  "wdc-shoes": { classNumbers: [25], category: "Shoes" },
  "wdc-watches": { classNumbers: [14], category: "Watches" },
  "wdc-cameras": { classNumbers: [9], category: "Cameras" },
  "wdc-computers": { classNumbers: [9], category: "Computers" },
};

const byEnding = new Map<string, Goods>();
for (const [classNumbers, category, endings] of chinese)
  for (const ending of endings.split(" ")) byEnding.set(ending, { classNumbers, category });

/** By the longest known end of a labelled product word, the last word first: in Chinese titles it is the head. */
export function goodsOfProducts(products: readonly string[]): Goods | undefined {
  for (const product of products.toReversed()) {
    for (let from = 0; from < product.length; from++) {
      const goods = byEnding.get(product.slice(from));
      if (goods !== undefined) return goods;
    }
  }
  return undefined;
}

export function goodsOfSource(source: string): Goods | undefined {
  return bySource[source];
}

export function goodsOfCategory(category: string): Goods | undefined {
  const found = english.find(([, , word]) => word.test(category));
  return found === undefined ? undefined : { classNumbers: found[0], category: found[1] };
}

/** Goods commonly sold together; a mark for one of them is neither clearly for these goods nor clearly for others. */
const neighbours: readonly (readonly number[])[] = [
  [14, 18, 24, 25, 26, 35],
  [29, 30, 31, 32, 33, 43, 5, 35],
  [7, 9, 11, 16, 28, 35, 38, 42, 14, 2],
  [3, 5, 21, 44, 35, 10],
  [20, 21, 24, 27, 11, 35],
  [12, 28, 35, 37],
  [18, 25, 28],
];

/** Is the mark registered for clearly other goods than these? */
export function forOtherGoods(markClasses: readonly number[], goods: Goods): boolean {
  const near = new Set(goods.classNumbers);
  for (const group of neighbours)
    if (group.some((one) => goods.classNumbers.includes(one))) for (const one of group) near.add(one);
  return markClasses.length > 0 && markClasses.every((one) => !near.has(one));
}
