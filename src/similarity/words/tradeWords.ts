/**
 * Words of the trade that say nothing about whose goods they are, in every class: our own list, folded forms.
 * `forms` are what a firm or a shop is, `modifiers` what is put before or after a name without making another of it.
 */
export const forms: readonly string[] = list(`
co company companies corp corporation inc incorporated ltd limited llc llp plc gmbh ag sa srl spa sas bv nv oy ab as kk pty pvt kg holding holdings
group groups enterprise enterprises international intl global worldwide industries industrial industry trading trade import export factory store stores shop shops
mall outlet market mart boutique official flagship brand brands trademark tm services service solutions systems technology technologies tech center centre studio
the and of for with by in a an de la le les des du et und der die das von y el los del con da do dos e di il
公司 有限公司 有限责任公司 股份有限公司 股份 有限 集团 集团公司 总公司 分公司 企业 实业 工业 商贸 贸易 科技 技术 国际 控股 厂 工厂 厂家 商行 商店 商城 商场
旗舰店 专卖店 专营店 官方旗舰店 官方 官网 店 店铺 门店 超市 市场 品牌 牌 商标 中心 工作室 服务 制造 出品 经销 连锁 总店 分店 直营店 加盟 有限合伙 合作社 电子商务 之 的 和 与`);

export const modifiers: readonly string[] = list(`
new super mini plus pro max ultra neo mega micro extra best top first original classic premium deluxe luxury select choice quality professional smart eco bio natural organic
fresh pure real true good great big small little old young modern royal gold golden silver platinum special limited edition series collection line world home house life style
fashion sport sports kids baby lady men women man woman club lab labs works express direct online digital mobile auto easy fast quick power city design one two
新 小 老 大 正 真 好 美 佳 优 特 金 银 超 超级 迷你 新款 新版 升级版 经典 豪华 精品 优质 特级 高级 专业 天然 有机 正宗 正品 原装 进口 国产 世家 之家 人家 家 坊 轩
阁 堂 苑 园 庄 记 行 号 馆 屋 吧 居 斋 楼 府 城 村 族 派 版 系列 型 款 式 王 皇 帝 少 女 男 儿童 宝贝 生活 生活馆 时尚 运动 中国 世界 全球 时代 世纪 家族 先生 小姐
智能 绿色 健康 环保 创意 时光 优品 优选 严选 甄选 臻品 旗舰`);

/** Units in which goods are counted. */
export const units: readonly string[] = list(`
mm cm m km g kg mg lb lbs oz ml l cl inch inches ft yd pcs pc pack packs set sets pair pairs box w kw v mah ah hz ghz mhz gb mb tb mp k fps rpm bar psi cc hp
克 千克 公斤 斤 两 毫克 升 毫升 米 厘米 毫米 公里 英寸 寸 尺 个 件 只 支 瓶 盒 袋 包装 套 双 片 粒 枚 条 张 台 箱 桶 罐 杯 块 本 把 码 瓦 伏 毫安`);

function list(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
