/** Countries, provinces and well-known cities, as people write them in market text: our own list, folded forms. */
export const placeNames: readonly string[] = `
china france germany italy spain portugal england britain scotland ireland wales holland netherlands belgium switzerland austria sweden norway denmark finland iceland poland
russia ukraine greece turkey hungary romania bulgaria czech croatia serbia usa america canada mexico brazil argentina chile peru colombia cuba japan korea india thailand
vietnam malaysia singapore indonesia philippines australia zealand egypt morocco kenya nigeria israel iran iraq arabia dubai qatar pakistan nepal taiwan macau hongkong africa
asia europe american british english french german italian spanish swiss japanese korean chinese canadian australian european asian african indian thai russian dutch danish
london paris milan rome venice florence naples berlin munich hamburg vienna zurich geneva madrid barcelona lisbon amsterdam brussels stockholm oslo copenhagen helsinki
moscow athens istanbul prague warsaw budapest york manhattan brooklyn chicago boston texas california hollywood miami florida vegas seattle detroit washington oxford cambridge
manchester liverpool edinburgh dublin tokyo osaka kyoto seoul beijing peking shanghai guangzhou canton shenzhen tibet bangkok sydney melbourne toronto vancouver montreal
hawaii alaska vermont virginia georgia carolina
中国 中华 美国 英国 法国 德国 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 奥地利 波兰 俄罗斯 希腊 土耳其 日本 韩国 印度 泰国 越南 新加坡 马来西亚 印尼 菲律宾
澳大利亚 澳洲 新西兰 加拿大 墨西哥 巴西 阿根廷 智利 埃及 南非 以色列 伊朗 迪拜 欧洲 亚洲 非洲 美洲 北欧 东南亚 北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽
福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 广州 深圳 成都 杭州 武汉 西安 南京 苏州 郑州 长沙 东莞 沈阳 青岛
合肥 佛山 宁波 昆明 无锡 厦门 福州 温州 大连 济南 哈尔滨 长春 石家庄 南昌 南宁 贵阳 太原 兰州 海口 三亚 珠海 中山 惠州 泉州 义乌 绍兴 嘉兴 常州 徐州 扬州 烟台 威海 洛阳 桂林 景德镇
宜兴 西湖 黄山 泰山 长白山 敦煌 丽江 大理 拉萨 乌鲁木齐 呼和浩特 银川 西宁 唐山 邯郸 保定 潍坊 临沂 淄博 南通 盐城 金华 台州 湖州 芜湖 赣州 宜昌 襄阳 岳阳 常德 汕头 潮州 江门 湛江 柳州 绵阳
遵义 巴黎 伦敦 米兰 罗马 威尼斯 纽约 东京 首尔 莫斯科 柏林 维也纳 悉尼 好莱坞 佛罗伦萨 巴塞罗那 阿姆斯特丹 曼谷 京都 大阪 北海道 苏格兰 普罗旺斯 波尔多 加州 夏威夷
华东 华南 华北 华中 西北 西南 东北 江南 岭南 中原 巴蜀 关东`
  .trim()
  .split(/\s+/);

/** Common family names; a sign that is only one of them is weak, for many bear it. */
export const surnames: readonly string[] = `
smith johnson williams jones davis miller wilson moore taylor anderson thomas jackson harris martin thompson garcia martinez robinson clark rodriguez lewis walker allen
wright scott torres nguyen adams nelson baker hill campbell mitchell roberts carter phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan cooper
peterson bailey reed kelly howard ward richardson watson brooks bennett gray hughes price myers foster sanders ross morales powell sullivan russell ortiz jenkins perry
butler barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham kim wallace sanchez lopez gonzalez hernandez perez muller schmidt schneider fischer weber
meyer wagner becker schulz hoffmann rossi russo ferrari esposito bianchi romano dubois bernard durand moreau laurent dupont silva santos ferreira pereira
王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范
方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 上官 司马 诸葛 张氏 王氏 李氏 陈氏 刘氏`
  .trim()
  .split(/\s+/);
