/**
 * Words that marks are often made of, in English and Chinese: animals, plants, the sky, royalty, colours, numbers, virtues,
 * places, things. One meaning a line; our own list. Only where one word plainly renders the other.
 */
export const ownMeanings = `
apple, 苹果
pear, 梨
peach, 桃, 桃子
plum, 李子
cherry, 樱桃
orange, 橙, 橙子
lemon, 柠檬
grape, 葡萄
strawberry, 草莓
banana, 香蕉
mango, 芒果
coconut, 椰子, 椰树
pineapple, 菠萝
watermelon, 西瓜
olive, 橄榄
almond, 杏仁
walnut, 核桃
peanut, 花生
pumpkin, 南瓜
mushroom, 蘑菇
pepper, 胡椒
ginger, 姜
garlic, 大蒜
honey, 蜂蜜
rice, 米, 大米
wheat, 小麦
bean, 豆
tea, 茶
coffee, 咖啡
milk, 牛奶
cheese, 奶酪
bread, 面包
sugar, 糖
salt, 盐
wine, 葡萄酒
beer, 啤酒
tiger, 老虎, 虎
lion, 狮子, 狮
dragon, 龙
phoenix, 凤凰
leopard, 豹, 豹子
panther, 黑豹
jaguar, 美洲豹
puma, 美洲狮
cheetah, 猎豹
elephant, 大象, 象
bear, 熊
panda, 熊猫
wolf, 狼
seven wolves, 七匹狼
fox, 狐狸
rabbit, bunny, 兔子, 兔
horse, 马
white horse, 白马
black horse, dark horse, 黑马
unicorn, 独角兽
bull, 公牛
ox, 牛
cow, 奶牛
red bull, 红牛
buffalo, 水牛
goat, 山羊
sheep, 绵羊
deer, 鹿
golden deer, 金鹿
camel, 骆驼
kangaroo, 袋鼠
koala, 考拉
monkey, 猴子
gorilla, 大猩猩
dog, 狗
cat, 猫
black cat, 黑猫
mouse, 老鼠
squirrel, 松鼠
three squirrels, 三只松鼠
beaver, 河狸
otter, 水獭
hedgehog, 刺猬
eagle, 鹰, 老鹰
golden eagle, 金鹰
hawk, falcon, 猎鹰
owl, 猫头鹰
swan, 天鹅
goose, 鹅
duck, 鸭子
peacock, 孔雀
parrot, 鹦鹉
dove, pigeon, 鸽子
swallow, 燕子
sparrow, 麻雀
seagull, gull, 海鸥
crane, 鹤
penguin, 企鹅
ostrich, 鸵鸟
kingfisher, 翠鸟
magpie, 喜鹊
rooster, 公鸡
bird, 鸟
crocodile, alligator, 鳄鱼
turtle, tortoise, 龟, 乌龟
snake, 蛇
frog, 青蛙
gecko, 壁虎
chameleon, 变色龙
dinosaur, 恐龙
whale, 鲸, 鲸鱼
dolphin, 海豚
shark, 鲨鱼
seahorse, 海马
fish, 鱼
crab, 蟹, 螃蟹
lobster, 龙虾
shrimp, 虾
octopus, 章鱼
starfish, 海星
shell, 贝壳, 壳牌
pearl, 珍珠
coral, 珊瑚
bee, 蜜蜂
butterfly, 蝴蝶
dragonfly, 蜻蜓
firefly, 萤火虫
ant, 蚂蚁
spider, 蜘蛛
ladybug, ladybird, 瓢虫
cicada, 蝉
rose, 玫瑰
lily, 百合
lotus, 莲花, 荷花
orchid, 兰花
tulip, 郁金香
sunflower, 向日葵
jasmine, 茉莉
lavender, 薰衣草
peony, 牡丹
chrysanthemum, 菊花
plum blossom, 梅花
cherry blossom, sakura, 樱花
camellia, 山茶花, 山茶
daisy, 雏菊
carnation, 康乃馨
violet, 紫罗兰
iris, 鸢尾
clover, 三叶草
four leaf clover, 四叶草
mimosa, 含羞草
flower, 花
flowers, 花朵
leaf, 叶子, 树叶
maple, 枫树
maple leaf, 枫叶
pine, 松树
oak, 橡树
willow, 柳树
bamboo, 竹, 竹子
palm, 棕榈
palm tree, 棕榈树
cedar, 雪松
cypress, 柏树
ginkgo, 银杏
sandalwood, 檀香
tree, 树
forest, 森林
grass, 草
grassland, 草原
garden, 花园
orchard, 果园
farm, 农场
sun, 太阳
sunshine, sunlight, 阳光
sunrise, 日出, 旭日
sunset, 日落, 夕阳
moon, 月亮, 月
moonlight, 月光
full moon, 满月
new moon, 新月
star, 星, 星星
stars, 群星
north star, polaris, 北极星
five star, 五星
red star, 红星
lucky star, 福星
morning star, 晨星
starlight, 星光
meteor, 流星
comet, 彗星
planet, 行星
earth, 地球
galaxy, 银河
milky way, 银河
universe, cosmos, 宇宙
venus, 金星
mars, 火星
jupiter, 木星
saturn, 土星
sky, 天空
blue sky, 蓝天
white cloud, 白云
cloud, 云
rainbow, 彩虹
rain, 雨
snow, 雪
snowflake, 雪花
snow mountain, 雪山
ice, 冰
iceberg, 冰山
wind, 风
storm, 风暴
thunder, 雷
lightning, 闪电
fire, 火
flame, 火焰
water, 水
ocean, 海洋
sea, 海
blue sea, 蓝海
deep blue, 深蓝
wave, 波浪, 海浪
lake, 湖
river, 河
spring, 春, 春天, 泉
summer, 夏, 夏天
autumn, 秋, 秋天
winter, 冬, 冬天
waterfall, 瀑布
oasis, 绿洲
island, 岛
beach, 海滩
desert, 沙漠
mountain, 山
hill, 小山
valley, 山谷
volcano, 火山
great wall, 长城
temple of heaven, 天坛
forbidden city, 紫禁城
long march, 长征
yellow river, 黄河
yangtze, yangtze river, changjiang, 长江
mount tai, 泰山
everest, mount everest, 珠穆朗玛, 珠峰
himalaya, himalayas, 喜马拉雅
silk road, 丝绸之路
shangri la, 香格里拉
paradise, heaven, 天堂
eden, 伊甸园
atlantis, 亚特兰蒂斯
olympus, 奥林匹斯
alps, 阿尔卑斯
amazon, 亚马逊
king, 国王, 王
queen, 女王, 皇后
prince, 王子
princess, 公主
little prince, 小王子
emperor, 皇帝, 帝王
empress, 皇后
empire, 帝国
crown, 皇冠, 王冠
throne, 王座
palace, 宫殿
castle, 城堡
royal, 皇家
imperial, 帝国
noble, 贵族
lord, 领主
duke, 公爵
knight, 骑士
warrior, 勇士, 战士
hero, 英雄
champion, 冠军
captain, 船长
general, 将军
soldier, 士兵
samurai, 武士
ninja, 忍者
hunter, 猎人
pirate, 海盗
wizard, 巫师
angel, 天使
devil, 魔鬼
fairy, 仙女
god, 神
goddess, 女神
buddha, 佛
monkey king, 美猴王
snow white, 白雪公主
cinderella, 灰姑娘
robin hood, 罗宾汉
robinson, 鲁滨逊
santa claus, 圣诞老人
red, 红, 红色
blue, 蓝, 蓝色
green, 绿, 绿色
yellow, 黄, 黄色
white, 白, 白色
black, 黑, 黑色
purple, 紫, 紫色
pink, 粉红, 粉色
grey, gray, 灰色
gold, 金, 黄金
golden, 金色
silver, 银, 白银
bronze, 青铜
copper, 铜
iron, 铁
steel, 钢
diamond, 钻石, 金刚石
crystal, 水晶
jade, 玉, 翡翠
emerald, 祖母绿
ruby, 红宝石
sapphire, 蓝宝石
amber, 琥珀
agate, 玛瑙
jewel, gem, 宝石
treasure, 宝藏
one, 一
two, 二
three, 三
seven, 七
eight, 八
nine, 九
double happiness, 双喜, 红双喜
double star, 双星
double fish, 双鱼
twins, 双子
gemini, 双子座
leo, 狮子座
libra, 天秤座
first, 第一
love, 爱
true love, 真爱
sweetheart, 甜心
heart, 心
joy, 喜悦, 欢乐
happy, happiness, 幸福, 快乐
smile, 微笑
dream, 梦, 梦想
hope, 希望
wish, 心愿
luck, 幸运
lucky, 幸运
fortune, 财富
peace, 和平
freedom, liberty, 自由
victory, 胜利
triumph, 凯旋
glory, 荣耀
honor, honour, 荣誉, 荣耀
power, 力量
wisdom, 智慧
truth, 真理
beauty, 美, 美丽
youth, 青春
forever, 永久, 永远
eternal, eternity, 永恒
future, 未来
tomorrow, 明天
today, 今天
time, 时间, 时光
era, epoch, 时代
century, 世纪
new century, 新世纪
millennium, 千年
spring festival, 春节
new year, 新年
memory, 记忆
secret, 秘密
magic, 魔法
miracle, 奇迹
legend, 传奇
myth, 神话
story, 故事
music, 音乐
melody, 旋律
symphony, 交响曲
piano, 钢琴
violin, 小提琴
guitar, 吉他
drum, 鼓
bell, 铃, 钟
book, 书
pen, 笔
hero pen, 英雄笔
brush, 刷子
lamp, 灯
lantern, 灯笼
lighthouse, 灯塔
candle, 蜡烛
mirror, 镜子
clock, 时钟
watch, 手表
umbrella, 伞
key, 钥匙
lock, 锁
bridge, 桥
golden bridge, 金桥
tower, 塔
gate, 门
window, 窗
door, 门
house, 房子
home, 家
family, 家庭
village, 村庄
city, 城市
world, 世界
new world, 新世界
globe, 环球
universal, 环球
international, 国际
national, 国家
east, 东方
oriental, 东方
west, 西方
south, 南方
north, 北方
pacific, 太平洋
atlantic, 大西洋
arctic, 北极
antarctic, 南极
polar bear, 北极熊
ship, 船
boat, 小船
sail, 帆
sailor, 水手
anchor, 锚
wheel, 轮子
road, 路
train, 火车
plane, 飞机
rocket, 火箭
arrow, 箭
bow, 弓
sword, 剑
shield, 盾, 盾牌
hammer, 锤子
axe, 斧头
flag, banner, 旗帜
red flag, 红旗
torch, 火炬
flying pigeon, 飞鸽
flying fish, 飞鱼
flying horse, pegasus, 飞马
white rabbit, 大白兔, 白兔
white swan, 白天鹅
white elephant, 白象
white shark, 大白鲨
golden monkey, 金丝猴
golden dragon, 金龙
golden lion, 金狮
golden horse, 金马
golden bull, golden ox, 金牛
golden fish, goldfish, 金鱼
golden arches, 金拱门
golden phoenix, 金凤凰
golden sun, 金太阳
silver fox, 银狐
blue moon, 蓝月亮
blue whale, 蓝鲸
blue ribbon, 蓝带
blue diamond, 蓝钻
red dragonfly, 红蜻蜓
red star, 红星
red rose, 红玫瑰
red cross, 红十字
black swan, 黑天鹅
black dragon, 黑龙
black pearl, 黑珍珠
black diamond, 黑钻
green tree, 绿树
green leaf, 绿叶
green apple, 青苹果
little bear, 小熊
little sheep, 小绵羊
little swan, 小天鹅
little duck, 小鸭
little bee, 小蜜蜂
big bear, 大熊
baby, 宝贝, 宝宝
mother, 母亲, 妈妈
father, 父亲, 爸爸
grandma, 外婆, 奶奶
brother, 兄弟
sister, 姐妹
friend, 朋友
boy, 男孩
girl, 女孩
lady, 淑女
gentleman, 绅士
doctor, 博士, 医生
master, 大师
teacher, 老师
student, 学生
chef, 厨师
farmer, 农夫
old man, 老人头
playboy, 花花公子
superman, 超人
spiderman, 蜘蛛侠
ironman, iron man, 钢铁侠
robot, 机器人
giant, 巨人
dwarf, 小矮人
elf, 精灵
sprite, 雪碧, 精灵
pioneer, 先锋
explorer, 探险家
traveler, traveller, 旅行者
wanderer, 流浪者
navigator, 航海家
challenger, 挑战者
conqueror, 征服者
founder, 方正
builder, 建设者
dreamer, 梦想家
winner, 赢家
leader, 领袖
genius, 天才
expert, 专家
classic, 经典
original, 原创
natural, nature, 自然
pure, 纯
fresh, 新鲜
sweet, 甜
golden age, 黄金时代
good luck, 好运
good morning, 早安
good night, 晚安
wanda, 万达
`;
