// Places outside mainland China that shoppers name: states of the USA, large cities, and other names of countries.

/** `code|English|Chinese`. */
export const americanStates = `
AL|Alabama|阿拉巴马
AK|Alaska|阿拉斯加
AZ|Arizona|亚利桑那
AR|Arkansas|阿肯色
CA|California|加利福尼亚
CO|Colorado|科罗拉多
CT|Connecticut|康涅狄格
DE|Delaware|特拉华
FL|Florida|佛罗里达
GA|Georgia|佐治亚
HI|Hawaii|夏威夷
ID|Idaho|爱达荷
IL|Illinois|伊利诺伊
IN|Indiana|印第安纳
IA|Iowa|艾奥瓦
KS|Kansas|堪萨斯
KY|Kentucky|肯塔基
LA|Louisiana|路易斯安那
ME|Maine|缅因
MD|Maryland|马里兰
MA|Massachusetts|马萨诸塞
MI|Michigan|密歇根
MN|Minnesota|明尼苏达
MS|Mississippi|密西西比
MO|Missouri|密苏里
MT|Montana|蒙大拿
NE|Nebraska|内布拉斯加
NV|Nevada|内华达
NH|New Hampshire|新罕布什尔
NJ|New Jersey|新泽西
NM|New Mexico|新墨西哥
NY|New York|纽约州
NC|North Carolina|北卡罗来纳
ND|North Dakota|北达科他
OH|Ohio|俄亥俄
OK|Oklahoma|俄克拉何马
OR|Oregon|俄勒冈
PA|Pennsylvania|宾夕法尼亚
RI|Rhode Island|罗得岛
SC|South Carolina|南卡罗来纳
SD|South Dakota|南达科他
TN|Tennessee|田纳西
TX|Texas|得克萨斯
UT|Utah|犹他
VT|Vermont|佛蒙特
VA|Virginia|弗吉尼亚
WA|Washington State|华盛顿州
WV|West Virginia|西弗吉尼亚
WI|Wisconsin|威斯康星
WY|Wyoming|怀俄明
DC|District of Columbia|哥伦比亚特区
`;

/** `country|region or empty|English|Chinese or empty`. */
export const worldCities = `
US|NY|New York City|纽约
US|CA|Los Angeles|洛杉矶
US|IL|Chicago|芝加哥
US|TX|Houston|休斯敦
US|AZ|Phoenix|凤凰城
US|PA|Philadelphia|费城
US|TX|San Antonio|圣安东尼奥
US|CA|San Diego|圣迭戈
US|TX|Dallas|达拉斯
US|CA|San Jose|圣何塞
US|TX|Austin|奥斯汀
US|FL|Jacksonville|杰克逊维尔
US|TX|Fort Worth|沃斯堡
US|OH|Columbus|哥伦布
US|NC|Charlotte|夏洛特
US|IN|Indianapolis|印第安纳波利斯
US|CA|San Francisco|旧金山
US|WA|Seattle|西雅图
US|CO|Denver|丹佛
US|DC|Washington|华盛顿
US|MA|Boston|波士顿
US|TN|Nashville|纳什维尔
US|MI|Detroit|底特律
US|OR|Portland|波特兰
US|NV|Las Vegas|拉斯维加斯
US|FL|Miami|迈阿密
US|FL|Orlando|奥兰多
US|GA|Atlanta|亚特兰大
US|MN|Minneapolis|明尼阿波利斯
US|UT|Salt Lake City|盐湖城
US|HI|Honolulu|檀香山
CA|ON|Toronto|多伦多
CA|BC|Vancouver|温哥华
CA|QC|Montreal|蒙特利尔
CA|AB|Calgary|卡尔加里
CA|ON|Ottawa|渥太华
GB||London|伦敦
GB||Manchester|曼彻斯特
GB||Edinburgh|爱丁堡
GB||Birmingham|伯明翰
FR||Paris|巴黎
FR||Lyon|里昂
DE||Berlin|柏林
DE||Munich|慕尼黑
DE||Hamburg|汉堡市
DE||Frankfurt|法兰克福
IT||Rome|罗马
IT||Milan|米兰
ES||Madrid|马德里
ES||Barcelona|巴塞罗那
NL||Amsterdam|阿姆斯特丹
BE||Brussels|布鲁塞尔
CH||Zurich|苏黎世
AT||Vienna|维也纳
SE||Stockholm|斯德哥尔摩
DK||Copenhagen|哥本哈根
NO||Oslo|奥斯陆
FI||Helsinki|赫尔辛基
PL||Warsaw|华沙
CZ||Prague|布拉格
IE||Dublin|都柏林
PT||Lisbon|里斯本
RU||Moscow|莫斯科
JP||Tokyo|东京
JP||Osaka|大阪
JP||Kyoto|京都
KR||Seoul|首尔
KR||Busan|釜山
TH||Bangkok|曼谷
VN||Hanoi|河内
MY||Kuala Lumpur|吉隆坡
ID||Jakarta|雅加达
PH||Manila|马尼拉
IN||Mumbai|孟买
IN||New Delhi|新德里
IN||Bangalore|班加罗尔
AE||Dubai|迪拜
TR||Istanbul|伊斯坦布尔
AU|NSW|Sydney|悉尼
AU|VIC|Melbourne|墨尔本
AU|QLD|Brisbane|布里斯班
NZ||Auckland|奥克兰
BR||Sao Paulo|圣保罗
MX||Mexico City|墨西哥城
ZA||Cape Town|开普敦
EG||Cairo|开罗
`;

/** `code|names`: names of countries beside those that the platform's own list of names has. */
export const countryNames = `
US|usa,u.s.a.,u.s.,america,united states of america,the states,美利坚
GB|uk,u.k.,britain,great britain,england,scotland,wales,英格兰,苏格兰
CN|mainland china,china mainland,prc,大陆,内地,中国大陆,国内
HK|hong kong,hongkong,香港,香港特区
MO|macau,macao,澳门
TW|taiwan,台湾
KR|korea,south korea,南韩
AE|uae,emirates,阿联酋
NL|holland
CZ|czech republic,捷克
RU|russia,俄国
VN|vietnam
`;
