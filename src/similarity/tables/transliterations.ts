/**
 * Characters used to transcribe, each with the sounds it stands for in Latin names.
 * Made by scripts/make-similarity-tables.ts from
 *     name-suggestion-index 8.0.20260918, BSD-3-Clause
 *         sha512-g09kxye3aswAETIa//gA56MjonmjcyXCzdIwlDhpBVAwLKXOUJA1QZL5eE4ZRstTFFx9I2o9eARONUXVC72SAw==
 */
/** A character, then its pieces as sounds; a blank between. */
export const transliterationRows: string = [
  "丁din,tin 三san 丘Cu,Cur 东don 丝s,se 丹dam,dan,den 丽li,ri 乌u,wu 乔Cu,geo,jo,joe 云un 亚a,ia 亨hen 仔jai 仕S,s 伊e,ei,i 伦le",
  "n,lon,ren,ron 佐zo 佳ga,gar,ka,kar 便bian 保bo,po,por 克g,k 兰lam,lan,land,ran,ron 兹ts,z,ze 内ne 凯ka,kai,ke 利lei,li,r",
  "i 力li 加ga,ka 努nu 劳law,lo,ral 华hua 南nan 博bo,bor,bos,po 卡ka,kar 卢lou,lu 厄e,ur 古gu,ku 可ka,ke,ko 司s,se 吉ge,gi,ji 味",
  "we 咖ko 哈ha,har 哲je,se,zer 啡fi 嘉ga,ka,kar 因in 图tu 坎kan 坦tan,ten,ton 埃a,e 基Ci,ke,ki 塔ta 塞se,ser 士S,s,se,z 夏Car,S",
  "a 多do,dor,to 大da 夫f,v 奇C,Ci,ge,ki,tC 奔ben 奥au,aw,o,or 好ho 妮ni 姆m,me 威vi,wi 娅ia 娇jo 娜na 宁nin,ning 安am,an 宜e,i 宝",
  "bo,bur,pau,pow 客ke 家jia 宾bin 富fu 小ksiao 尔al,ar,el,er,l,r 尼ne,ni 巴ba,bar,pa 布b,br,bu 库ku 康kan,kom,kon 廷tin,ting",
  " 当do,don 德d,de 必bi,pi 思T,s,se 恩an,en,n 戈go,gor 托to,tor 披pi 拉la,ra 捷Ce,ge,je 文ven,vin,win 斯T,s,si 时Ce,S,s 明min,",
  "ming 易e,i 普p,pe 曼man,men 本ben 朵do 杰ge,ja,je 松son 林lin,ling 果guo 柏bai,ber,bur,pa 查Ca,Car 根gan,gen 格g,ge,gr 桑sam",
  ",san,sun 梅ma,me 森sen,son,sun 楼lou 欧eu,o,oa,ou 比be,bi 汉ham,han 沃vau,vo,vol,wal,wo 法fa,far 波bo,po,por 泰ta,tai,te",
  ",ti 泽se,za,ze 洛lo,ro 洪hon 温vin,wen,win 潘pan 爱a,ai,e,her 特t,te 玛ma,mar 班ban,bun 琳lin,line,ren 瓦va,wa,wal 甘gan 登",
  "den,don,ten 百be,pe,pi 皮pe,pi 盖ga,ge 福fo,for,fu,ho 科C,ko,kor 穆mu 米me,mi 索sa,so,sor 约io,iork,jo 纳na,ner 维ve,vei,",
  "vi,we,wi 罗lo,ra,ro 美me,mei 而i 耐ni,nigh 肤f 肯ken 艾a,ai,e,ei,i 芙f,fu 芬fen,fin 苏su,zu 范fan,van 茨se,ts,tz 茶Ca 莉li,r",
  "i 莎Sa,sa 莫mo,mor 莱lai,le,li,ri 菲fe,fi 萨sa,za 蒂di,ti 蒙mon,mont 蔻ko,kome,kul 薇ve,vi 西se,si 记ji 诗s,se,ze 诺no,nor ",
  "谭tam 贝be,bei,ber 路lo,lou,lu,ro 辛sin 达da,dar,ta 迪di,dis,ti 逊son 通ton 邦bang,bon 里li,ri 金gin,jin,kin 门man,men,mon",
  " 阿a,e 隆lon,ron 雅ia,ja 雪Ce 雷ra,rai,re 霍ho,hol,hor 露lo,lou,lu,ru 韦ve,wa,we 顿don,ton 饺jiao 香Can,Sam 马ma,mar 驰Ci,k",
  "si,tz,z 鲁lu,ru 麦ma,mak,mi,mk 黛da,de",
].join("");
