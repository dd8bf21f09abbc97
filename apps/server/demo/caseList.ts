/** How far a case of the demonstration has come. */
export type Reached =
  | "lead"
  | "complaint"
  | "complaint-correction"
  | "complaint-refused"
  | "complaint-ended"
  | "proposed"
  | "not-filed"
  | "filed"
  | "investigation"
  | "findings"
  | "with-police"
  | "transferred"
  | "suspended"
  | "review-asked"
  | "reviewed"
  | "notice-served"
  | "hearing-requested"
  | "hearing-notified"
  | "hearing-held"
  | "decided"
  | "served"
  | "late"
  | "sued"
  | "revoked"
  | "uncollected"
  | "paid"
  | "closing-proposed"
  | "closed"
  | "no-penalty"
  | "closed-no-penalty";

export interface DemoCase {
  readonly office: "lan" | "feng" | "ji";
  readonly mark: string;
  readonly respondent: string;
  readonly source: "clue" | "complaint" | "report" | "inspection" | "transfer";
  readonly reached: Reached;
  /** Days between the day the lead came in and the day the demonstration is loaded. */
  readonly daysAgo: number;
  /** Pieces and yuan. */
  readonly sold: number;
  readonly unsold: number;
  readonly yuan: number;
  readonly fineYuan: number;
  readonly with?: readonly (
    | "hearing"
    | "waiver"
    | "extension"
    | "second-time"
    | "lawful-source"
    | "returned"
    | "parts"
    | "seizure"
    | "real-name"
  )[];
}

/** Some fifty cases, as an office of a middling city might have them: closed ones, some late, some due this week. */
export const demoCases: readonly DemoCase[] = [
  // Of the year before, for the returns of then and for what is set beside them.
  one("lan", "沐榆", "河坊日化店", "inspection", "closed", 648, [90, 70, 30, 9_000], "waiver"),
  one("lan", "途岭", "城北箱包行", "report", "closed-no-penalty", 624, [12, 8, 140, 0], "lawful-source"),
  one("feng", "OSTRELLE", "云杉皮具店", "inspection", "closed", 640, [20, 9, 900, 36_000], "waiver"),
  one("lan", "鲸泊", "晴瓦百货经营部", "inspection", "closed", 300, [120, 40, 260, 60_000]),
  one("lan", "煦耳", "湾口数码商行", "complaint", "closed", 288, [60, 15, 180, 20_000], "hearing"),
  one("lan", "昀朵", "花半里美妆店", "clue", "closed", 270, [200, 300, 45, 30_000], "waiver"),
  one("lan", "BRAMTECK", "路安汽配门市", "transfer", "closed", 255, [80, 20, 310, 45_000], "hearing"),
  one("lan", "穗琅", "老街烟酒行", "clue", "closed", 236, [36, 24, 150, 10_000], "waiver", "parts"),
  one("lan", "屿墨", "学府文具店", "complaint", "closed", 214, [500, 900, 12, 8_000], "returned"),
  one("feng", "OSTRELLE", "银杏皮具店", "complaint", "closed", 225, [45, 18, 980, 120_000], "hearing"),
  one("ji", "NORVIX", "铁匠铺五金行", "inspection", "closed", 205, [30, 12, 420, 26_000], "waiver"),
  one("lan", "棠隐", "半山茶叶店", "report", "closed-no-penalty", 198, [20, 10, 120, 0], "lawful-source"),
  one("feng", "净漩", "清流净水设备店", "complaint", "closed-no-penalty", 176, [15, 6, 90, 0], "lawful-source"),
  one("lan", "桐雀", "童年角玩具店", "inspection", "no-penalty", 37, [12, 40, 35, 0], "lawful-source"),
  one("lan", "青籽", "田埂农资店", "report", "not-filed", 160, [0, 0, 0, 0]),
  one("lan", "瓷漪", "釉下陶瓷行", "complaint", "not-filed", 120, [0, 0, 0, 0]),
  one("ji", "糯叮", "巷口糕点铺", "report", "not-filed", 90, [0, 0, 0, 0]),
  one("lan", "湃芯", "芯河电子经营部", "clue", "served", 101, [300, 450, 55, 50_000]),
  one("lan", "DRAUVEN", "跑道鞋服店", "inspection", "served", 74, [90, 160, 240, 90_000], "waiver", "seizure"),
  one("feng", "岫白", "衣间服饰店", "complaint", "served", 76, [70, 110, 130, 25_000], "waiver"),
  one("lan", "DRAUVEN", "巷尾运动用品店", "inspection", "late", 108, [85, 60, 230, 30_000], "waiver"),
  one("lan", "OSTRELLE", "玉兰皮具行", "complaint", "sued", 128, [40, 22, 900, 80_000], "waiver"),
  one("lan", "BRAMTECK", "顺达汽配门市", "report", "revoked", 196, [50, 30, 280, 24_000], "waiver"),
  one("lan", "NORVIX", "立新五金店", "inspection", "uncollected", 330, [70, 45, 390, 36_000], "waiver"),
  one("lan", "鲸泊", "海角日用品批发部", "inspection", "with-police", 58, [900, 200, 260, 0]),
  one("lan", "煦耳", "北仓数码批发部", "transfer", "transferred", 190, [1_500, 300, 180, 0]),
  one("lan", "KAVORIN", "时刻钟表店", "report", "paid", 118, [10, 6, 1_200, 35_000], "hearing"),
  one("lan", "沐榆", "洁日化商行", "inspection", "closing-proposed", 88, [150, 260, 28, 12_000], "waiver"),
  one("lan", "LUMORZA", "声巷音响店", "complaint", "decided", 70, [40, 55, 320, 40_000], "waiver"),
  one("lan", "途岭", "路安汽配门市", "inspection", "decided", 68, [60, 25, 150, 38_000], "second-time"),
  one("lan", "QUILVANE", "纸页文创店", "complaint", "notice-served", 42, [80, 120, 90, 15_000]),
  one("lan", "苓鹤", "康草堂商行", "report", "notice-served", 40, [110, 60, 105, 22_000]),
  one("feng", "MORVESKA", "豆语咖啡器具店", "complaint", "notice-served", 41, [95, 70, 70, 9_000]),
  one("lan", "鲸泊JINGBOA", "行囊箱包店", "complaint", "hearing-requested", 44, [35, 80, 520, 110_000], "hearing"),
  one("lan", "VELQORA", "镜前美妆店", "clue", "hearing-notified", 48, [260, 340, 85, 70_000], "hearing"),
  one("ji", "FYNDRAL", "山野户外用品店", "complaint", "hearing-held", 74, [22, 30, 640, 55_000], "hearing"),
  one("lan", "HALQORI", "积木屋玩具店", "report", "review-asked", 35, [75, 140, 130, 18_000], "seizure"),
  one("feng", "砺谷", "扳手五金批发部", "inspection", "reviewed", 38, [48, 66, 170, 16_000]),
  one("lan", "谧枕", "安睡家纺店", "clue", "findings", 108, [64, 120, 95, 14_000]),
  one("lan", "PELLOVIA", "发梢洗护店", "report", "findings", 92, [130, 210, 40, 11_000]),
  one("lan", "赤芽", "小脚丫母婴店", "complaint", "findings", 112, [85, 95, 60, 13_000], "extension"),
  one("lan", "VOLTREQ", "电芯配件行", "clue", "investigation", 26, [0, 0, 0, 0], "seizure"),
  one("ji", "朔驼", "驼铃户外店", "complaint", "investigation", 20, [0, 0, 0, 0]),
  one("lan", "ZINDAROL", "常青保健品店", "complaint", "suspended", 64, [0, 0, 0, 0]),
  one("feng", "珂岚", "银杏饰品店", "transfer", "suspended", 56, [0, 0, 0, 0]),
  one("lan", "焰獾", "篝火露营店", "clue", "filed", 9, [0, 0, 0, 0]),
  one("lan", "TULMEK", "墨印办公耗材行", "clue", "lead", 34, [0, 0, 0, 0]),
  one("lan", "RIVOSKA", "河岸酒水行", "complaint", "proposed", 18, [0, 0, 0, 0]),
  one("feng", "澜猫", "毛球宠物用品店", "report", "lead", 5, [0, 0, 0, 0]),
  one("lan", "煦耳", "听风数码店", "complaint", "complaint", 3, [0, 0, 0, 0]),
  one("lan", "屿墨", "晨读文具店", "complaint", "complaint-correction", 8, [0, 0, 0, 0]),
  one("lan", "昀朵", "一枝春美妆店", "complaint", "complaint-refused", 6, [0, 0, 0, 0]),
  one("lan", "青籽", "禾下种业店", "complaint", "complaint-ended", 75, [0, 0, 0, 0]),
  one("lan", "谧枕", "好眠家居店", "report", "not-filed", 9, [0, 0, 0, 0], "real-name"),
];

type Flag = NonNullable<DemoCase["with"]>[number];

function one(
  office: DemoCase["office"],
  mark: string,
  respondent: string,
  source: DemoCase["source"],
  reached: Reached,
  daysAgo: number,
  [sold, unsold, yuan, fineYuan]: readonly [number, number, number, number],
  ...flags: readonly Flag[]
): DemoCase {
  return { office, mark, respondent, source, reached, daysAgo, sold, unsold, yuan, fineYuan, with: flags };
}
