/**
 * Words that firms add to their names, by how little they weigh: articles and legal forms least, then the branch of
 * trade, then words that only praise. Our own list.
 */
export const businessWords: readonly (readonly [weight: number, words: string])[] = [
  [
    0.05,
    `the a an of and by for le la les el los las il lo der die das de del di du da und et y e
     inc ltd llc plc corp co company gmbh ag kg sa srl spa bv nv oy ab as sas sarl limited corporation incorporated
     有限公司 公司 有限责任公司 股份有限公司 股份 集团 集团公司 企业 有限`,
  ],
  [
    0.15,
    `group holding holdings international global world worldwide store shop stores shops official outlet brand brands
     online market service services solutions systems technology technologies tech industries industry trading
     旗舰店 官方旗舰店 专卖店 专营店 官方 正品 科技 实业 贸易 商贸 工业 控股 国际 投资 发展 技术 电子 网络 信息
     食品 服饰 餐饮 文化 传媒 传播 教育 咨询 服务 管理 股份 企业 商行 商店 商城 超市 连锁 工厂 制造 制品 用品
     医药 药业 医疗 生物 化工 材料 建材 家居 家具 电器 机械 设备 汽车 物流 地产 置业 酒业 茶业 农业 环保 能源
     电气 软件 通信 智能 珠宝 酒店 旅游 广告 设计 装饰 工程 建设 纺织 服装 鞋业 日用品 化妆品 数码 游戏 娱乐
     影视 体育 金融 资本 基金 保险 银行 证券`,
  ],
  [
    0.25,
    `pro plus premium max mini new original best super ultra extra home life style fashion care select one smart digital
     design designs studio classic sport sports kids baby men women teams team lab labs club house bio eco natural
     organic green pay app cloud net web bank food foods cafe restaurant bar hotel beauty health fitness pharma
     坊 店 馆 行 堂 轩 阁 屋 牌 家 城 园 村 庄 社 记 号 厂 院 苑 世家 之家 生活 优选 精选 严选 工坊 工作室 生活馆`,
  ],
];
