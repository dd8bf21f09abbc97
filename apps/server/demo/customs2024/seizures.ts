/** One of the twenty-one seizures in the ten cases of 2024 that the General Administration of Customs published on 23 April 2025. */
export interface Seizure {
  /** "2a": the first seizure of the second case. */
  readonly id: string;
  readonly customs: string;
  /** The month the source gives; the day is invented. "2024": the month is invented too. */
  readonly month: string;
  readonly direction: "export" | "import" | "transit";
  readonly channel?: "cross-border-e-commerce";
  readonly destination?: string;
  readonly goods: string;
  readonly unit: string;
  readonly marks: readonly SeizedRight[];
  /** Of all marks together where the source does not part them; absent where it gives none. */
  readonly quantity?: number;
  /** In yuan; absent where the source gives none. */
  readonly valueYuan?: number;
  readonly declaredAs?: "无牌";
  readonly trigger: "inspection" | "risk-analysis" | "holder-report" | "other-customs" | "application";
  /** The last state that the source gives. */
  readonly reached: Reached;
  /** What the source says beside the numbers, in our words. */
  readonly note: string;
}

export interface SeizedRight {
  readonly kind: "trademark" | "patent" | "copyright";
  readonly name: string;
  readonly quantity?: number;
}

export type Reached =
  /** Customs hold the goods as suspected. */
  | "seized"
  /** The right holder said that they infringe. */
  | "confirmed"
  /** Detained on the holder's application. */
  | "detained"
  /** The same, and the holder has sued. */
  | "sued"
  /** Confiscated and fined. */
  | "fined"
  /** With the police, who opened a case. */
  | "with-police"
  | "spared-minor"
  | "spared-first"
  | "fined-heavier";

const mark = (name: string, quantity?: number): SeizedRight => ({
  kind: "trademark",
  name,
  ...(quantity !== undefined && { quantity }),
});

export const seizures: readonly Seizure[] = [
  {
    id: "1a",
    customs: "深圳海关所属大鹏海关",
    month: "2024-09",
    direction: "export",
    goods: "光伏生产设备",
    unit: "批",
    quantity: 1,
    marks: [{ kind: "patent", name: "侧向装卸舟装置（源文译名）" }],
    valueYuan: 10_790_000,
    trigger: "application",
    reached: "sued",
    note: "技术调查官协助确定查验对象和方法；双方对侵权事实有争议；权利人已起诉，源文发布时未判决。",
  },
  {
    id: "2a",
    customs: "上海海关所属外高桥海关",
    month: "2024-03",
    direction: "export",
    goods: "太阳能电池板",
    unit: "块",
    marks: [mark("SUNTECH及图形", 737)],
    valueYuan: 243_800,
    declaredAs: "无牌",
    trigger: "inspection",
    reached: "fined",
    note: "申报为无牌，实际带有商标；没收货物并处罚款。",
  },
  {
    id: "2b",
    customs: "上海海关",
    month: "2024",
    direction: "export",
    goods: "太阳能电池板",
    unit: "块",
    marks: [mark("JINKO", 2_480)],
    valueYuan: 1_090_000,
    trigger: "risk-analysis",
    reached: "fined",
    note: "在首次查获后分析同类出口数据时发现；没收货物并处罚款。",
  },
  {
    id: "2c",
    customs: "上海海关所属洋山海关",
    month: "2024-06",
    direction: "export",
    goods: "太阳能电池组件（四批）",
    unit: "块",
    marks: [{ kind: "patent", name: "申请人的专利（源文未列名）", quantity: 13_730 }],
    valueYuan: 6_280_000,
    trigger: "application",
    reached: "detained",
    note: "依申请布控，截获四批；源文未载后续结果。",
  },
  {
    id: "3a",
    customs: "杭州海关所属义乌海关",
    month: "2024-07",
    direction: "export",
    goods: "钻头",
    unit: "件",
    marks: [mark("SKF及图形", 590_600), mark("DORMER", 59_300)],
    valueYuan: 955_700,
    trigger: "inspection",
    reached: "with-police",
    note: "转账记录仅八万元，认定为定金而非价款；经价格认定为955,700元；公安机关2024年10月立案。",
  },
  {
    id: "4a",
    customs: "厦门海关所属泉州海关",
    month: "2024-04",
    direction: "export",
    goods: "酸汤粉、味精、炸鸡粉等调味品",
    unit: "包",
    quantity: 139_100,
    marks: [mark("KNORR"), mark("AJINOMOTO")],
    trigger: "inspection",
    reached: "fined",
    note: "没收货物并处罚款；源文未载价值。",
  },
  {
    id: "4b",
    customs: "厦门海关",
    month: "2024-06",
    direction: "export",
    goods: "鸡精",
    unit: "包",
    marks: [mark("AJINOMOTO"), mark("Maggi")],
    trigger: "risk-analysis",
    reached: "seized",
    note: "两批合计213,600包，源文未分列，亦未载结果。",
  },
  {
    id: "4c",
    customs: "厦门海关",
    month: "2024-11",
    direction: "export",
    goods: "鸡精",
    unit: "包",
    marks: [mark("AJINOMOTO"), mark("Maggi")],
    trigger: "risk-analysis",
    reached: "seized",
    note: "与4b合计213,600包。",
  },
  {
    id: "5a",
    customs: "北京海关等多地海关",
    month: "2024-12",
    direction: "export",
    goods: "文创产品（潮流玩具，九批）",
    unit: "件",
    quantity: 140_000,
    marks: [{ kind: "copyright", name: "Labubu等美术作品" }],
    valueYuan: 170_000,
    trigger: "other-customs",
    reached: "seized",
    note: "北京海关归纳侵权特征并通过工作组共享，多地海关查扣九批。",
  },
  {
    id: "6a",
    customs: "广州海关所属南沙海关",
    month: "2024-01",
    direction: "import",
    goods: "足球",
    unit: "个",
    quantity: 13_000,
    marks: [mark("MOLTEN"), mark("ERREA"), mark("KIPSTA")],
    valueYuan: 415_000,
    trigger: "inspection",
    reached: "fined",
    note: "贸易公司申报进口；没收货物并处罚款。",
  },
  {
    id: "6b",
    customs: "广州海关所属番禺海关",
    month: "2024-07",
    direction: "import",
    goods: "足球",
    unit: "个",
    marks: [mark("MOLTEN", 3_079)],
    valueYuan: 101_000,
    trigger: "risk-analysis",
    reached: "fined",
    note: "另一贸易公司，同一原产国；没收货物并处罚款。",
  },
  {
    id: "7a",
    customs: "深圳海关",
    month: "2024-11",
    direction: "transit",
    goods: "运动鞋",
    unit: "双",
    quantity: 13_000,
    marks: [mark("TIMBERLAND等")],
    valueYuan: 235_800,
    trigger: "holder-report",
    reached: "seized",
    note: "权利人向黄埔海关举报；集装箱已离港赴香港，经广东分署通报香港海关，查明转往深圳出口，途中换船，在深圳查获。",
  },
  {
    id: "8a",
    customs: "青岛海关所属黄岛海关",
    month: "2024-10",
    direction: "export",
    destination: "利比亚",
    goods: "冰箱",
    unit: "台",
    marks: [mark("百事图形", 68)],
    valueYuan: 204_600,
    trigger: "inspection",
    reached: "with-police",
    note: "移送公安机关，公安机关将两批并案侦查。",
  },
  {
    id: "8b",
    customs: "宁波海关所属北仑海关",
    month: "2024-10",
    direction: "export",
    destination: "加纳",
    goods: "电焊条",
    unit: "根",
    marks: [mark("图形商标（源文缺图）", 1_190_000)],
    valueYuan: 178_500,
    trigger: "inspection",
    reached: "with-police",
    note: "固定证据后移送公安机关。",
  },
  {
    id: "9a",
    customs: "成都海关所属双流机场海关",
    month: "2024-01",
    direction: "export",
    channel: "cross-border-e-commerce",
    goods: "靴子",
    unit: "件",
    marks: [mark("UGG等")],
    trigger: "inspection",
    reached: "confirmed",
    note: "查验发现后对同一企业布控；首次数量源文未单列。",
  },
  {
    id: "9b",
    customs: "成都海关所属双流机场海关",
    month: "2024",
    direction: "export",
    channel: "cross-border-e-commerce",
    goods: "鞋、包",
    unit: "件",
    quantity: 473,
    marks: [mark("UGG等")],
    trigger: "risk-analysis",
    reached: "confirmed",
    note: "经权利人确认侵权。",
  },
  {
    id: "9c",
    customs: "乌鲁木齐海关所属阿拉山口海关",
    month: "2024-07",
    direction: "export",
    channel: "cross-border-e-commerce",
    goods: "手提包",
    unit: "件",
    marks: [mark("PINK", 1_050)],
    trigger: "inspection",
    reached: "confirmed",
    note: "经权利人确认侵权。",
  },
  {
    id: "9d",
    customs: "拱北海关所属港珠澳大桥海关",
    month: "2024-12",
    direction: "export",
    channel: "cross-border-e-commerce",
    goods: "藏匿于灯具内的香烟",
    unit: "支",
    quantity: 4_054,
    marks: [mark("云烟"), mark("MARLBORO")],
    trigger: "inspection",
    reached: "confirmed",
    note: "经权利人确认侵权。",
  },
  {
    id: "10a",
    customs: "南京海关所属新生圩海关",
    month: "2023-12",
    direction: "export",
    goods: "球衣等",
    unit: "件",
    marks: [mark("MANCHESTER CITY 1894及图形", 141)],
    valueYuan: 4_240.85,
    trigger: "inspection",
    reached: "spared-minor",
    note: "书面承认侵权并放弃货物；2024年1月决定不予处罚，责令改正并教育。",
  },
  {
    id: "10b",
    customs: "天津海关所属新港海关",
    month: "2023-12",
    direction: "export",
    goods: "自行车",
    unit: "辆",
    marks: [mark("FOREVER", 72)],
    valueYuan: 9_299.06,
    trigger: "inspection",
    reached: "spared-first",
    note: "首次违法，书面承认侵权并放弃货物；2024年1月决定不予处罚。",
  },
  {
    id: "10c",
    customs: "大连海关所属大窑湾海关",
    month: "2024-04",
    direction: "export",
    goods: "轴承",
    unit: "套",
    marks: [mark("NTN", 10)],
    valueYuan: 1_444,
    trigger: "inspection",
    reached: "fined-heavier",
    note: "此前一年内因同类行为受过海关两次处罚；2024年6月没收货物并处货值25%的罚款。",
  },
];
