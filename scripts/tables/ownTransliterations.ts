/** Characters that transcribe foreign names by custom, each with the letters it is used for. Our own list. */
export const ownTransliterations =
  "斯s,si,ss,th 克k,c,ck,g 尔r,l,er,el,al,ar 特t,te 德d,de 姆m,me 夫f,v,ff 普p,pe 布b,bu,br 格g,ge,gr 卡ka,ca,car 巴ba,bar,pa 达da,dar,ta 拉la,ra " +
  "玛ma,mar 马ma,mar 娜na 莎sa,sha 萨sa 塔ta 法fa,far 瓦va,wa,wal 哈ha,har 雅ia,ja,ya 加ga,ca 亚ia,a,ya 贝be,ber,bei 盖ga,ge 凯ka,kai,ca,ke 莱li,le,lai,ry " +
  "梅me,ma 内ne 雷re,ra,ray 塞se,cer 泰ta,ty,te 维vi,ve,wi,we,vey 韦we,wa,ve 威wi,vi 杰je,ge,ja 比bi,by,be 蒂ti,di,ty 迪di,ti,dy,dis 菲fi,phi,fe 吉gi,ji,ge " +
  "基ki,ke,chi,ky 利li,ly,ri,ley 力li 米mi,my,me 尼ni,ny,ne 皮pi,py,pe 里ri,li,ry 西si,sy,ci,se 奇chi,ky,tch,ch,ge 波po,bo,por 博bo,bor,bos,po 多do,dor,to " +
  "福fo,for,fu,ho 戈go,gor 科co,ko,cor,ch 可co,ca,ke 洛lo,ro 莫mo,mor 诺no,nor 罗ro,lo,ra 索so,sor,sa 托to,tor 沃vo,wo,vol,wal,vau 霍ho,hor,hol 约jo,yo,york 佐zo " +
  "古gu,goo,ku 库cu,ku,coo 卢lu,lou 鲁lu,ru,loo,roo 穆mu,moo 努nu 苏su,zu 图tu,too 安an,am,ann 班ban,bun 丹dan,den,dam 范fan,van 甘gan 汉han,ham 坎can,kan " +
  "兰lan,ran,land,lam,ron 曼man,mann,men 南nan 潘pan 桑san,sun,sam 坦tan,ten,ton 文vin,ven,win 恩en,an,n 本ben 登den,ten,don 根gen,gan 亨hen 肯ken 伦len,lon,ron,ren " +
  "门men,man,mon 森sen,son,sun 因in 宾bin 丁din,tin 芬fin,fen 金kin,gin,jin 林lin,ling,lyn 明min,ming 宁nin,ning 辛sin,cin 廷tin,ting 温win,wen,vin 邦bon,bang " +
  "东don 洪hon 康con,com,kan 隆lon,ron 蒙mon,mont 松son 通ton 顿ton,don 逊son 奥o,au,or,aw 欧o,eu,ou,oa 乔jo,geo,joe,chu 查cha,char 丘chu,chur 夏sha,char 雪che,che 香chan,sham " +
  "丝s,se,ce,ss 士s,se,sh,ce,z 仕s,sh 司s,se 诗s,ce,ze 妮ni,ny 丽li,ri,ry 莉li,ly,ry 娅ia,ya 琳lin,line,ren 薇vi,ve 黛da,de 芙f,fu 朵do,do 百pe,pi,be 必pi,bi 麦ma,mac,mc,mi " +
  "当do,don 劳lo,law,ral 肤ff,f 伊e,i,y,ei 艾i,e,a,ai,ei 埃e,a 阿a,e 厄e,ur 乌u,oo,woo 宜i,e 爱a,e,ai,her 易e,i 耐ni,nigh,ny 路lu,lo,lou,ro 露lo,lou,lu,ru 思s,th,ce 柏ber,bur,bai,pa " +
  "宝bo,pau,pow,bur 保po,por,bo 奔ben 驰chi,z,tz,cci 时s,sh,che 捷che,je,ge 纳na,ner 兹z,ze,ts 茨ts,tz,ce 哲ce,zer,je 泽ze,za,se 佳ga,ca,car,gar 嘉ga,ca,car 娇jo 蔻co,come,cool";
