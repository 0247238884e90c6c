// Places outside mainland China that shoppers name: states of the USA, large cities, and other names of countries.

/** `code|English|Chinese`. */
export const usStates = `
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

/** `country|code or name|English|Chinese`: the parts of other countries that addresses name. */
export const otherRegions = `
GB|England|England|英格兰
GB|Scotland|Scotland|苏格兰
GB|Wales|Wales|威尔士
GB|Northern Ireland|Northern Ireland|北爱尔兰
CA|AB|Alberta|艾伯塔省
CA|BC|British Columbia|不列颠哥伦比亚省
CA|MB|Manitoba|曼尼托巴省
CA|NB|New Brunswick|新不伦瑞克省
CA|NL|Newfoundland|纽芬兰
CA|NS|Nova Scotia|新斯科舍省
CA|ON|Ontario|安大略省
CA|PE|Prince Edward Island|爱德华王子岛省
CA|QC|Quebec|魁北克省
CA|SK|Saskatchewan|萨斯喀彻温省
AU|ACT|Australian Capital Territory|澳大利亚首都领地
AU|NSW|New South Wales|新南威尔士
AU|NT|Northern Territory|北领地
AU|QLD|Queensland|昆士兰
AU|SA|South Australia|南澳大利亚
AU|TAS|Tasmania|塔斯马尼亚
AU|VIC|Victoria State|维多利亚州
AU|WA|Western Australia|西澳大利亚
`;

/** `country|name in the list of cities|Chinese names`, the usual one first. */
export const chineseCityNames = `
GB|Glasgow|格拉斯哥
GB|Leeds|利兹
GB|Bristol|布里斯托尔,布里斯托
GB|Liverpool|利物浦
GB|Sheffield|谢菲尔德,设菲尔德
GB|Newcastle upon Tyne|纽卡斯尔
GB|Nottingham|诺丁汉
GB|Leicester|莱斯特
GB|Coventry|考文垂
GB|Southampton|南安普顿,南安普敦
GB|Portsmouth|朴次茅斯
GB|Plymouth|普利茅斯
GB|Cambridge|剑桥
GB|Oxford|牛津市
GB|York|约克
GB|Exeter|埃克塞特
GB|Cardiff|加的夫,卡迪夫
GB|Swansea|斯旺西
GB|Belfast|贝尔法斯特
GB|Aberdeen|阿伯丁
GB|Dundee|邓迪
GB|Brighton|布莱顿
GB|Norwich|诺里奇
GB|Reading|雷丁
IE|Cork|科克
US|Anchorage|安克雷奇
US|Baltimore|巴尔的摩
US|Cleveland|克利夫兰
US|Cincinnati|辛辛那提
US|Kansas City|堪萨斯城
US|Milwaukee|密尔沃基
US|Pittsburgh|匹兹堡
US|St. Louis|圣路易斯
US|Tampa|坦帕
US|Sacramento|萨克拉门托
US|New Orleans|新奥尔良
US|Raleigh|罗利
US|Memphis|孟菲斯
US|Louisville|路易斯维尔
US|Richmond|里士满
US|Buffalo|布法罗,水牛城
US|Oakland|奥克兰市
US|Irvine|尔湾
US|Madison|麦迪逊
US|Ann Arbor|安娜堡
US|Albuquerque|阿尔伯克基
US|Tucson|图森
US|Omaha|奥马哈
US|Spokane|斯波坎
US|Boise|博伊西
CA|Edmonton|埃德蒙顿
CA|Winnipeg|温尼伯
CA|Halifax|哈利法克斯
CA|Québec|魁北克市
CA|Hamilton|汉密尔顿
CA|Mississauga|密西沙加
CA|Markham|万锦
CA|Richmond|列治文
CA|Burnaby|本拿比
CA|Victoria|维多利亚市
CA|Saskatoon|萨斯卡通
AU|Perth|珀斯
AU|Adelaide|阿德莱德
AU|Canberra|堪培拉
AU|Hobart|霍巴特
AU|Darwin|达尔文市
AU|Gold Coast|黄金海岸
AU|Cairns|凯恩斯
AU|Newcastle|纽卡素
NZ|Wellington|惠灵顿
NZ|Christchurch|克赖斯特彻奇,基督城
FR|Marseille|马赛
FR|Nice|尼斯
FR|Toulouse|图卢兹
FR|Bordeaux|波尔多市
FR|Lille|里尔
FR|Strasbourg|斯特拉斯堡
FR|Nantes|南特
DE|Köln|科隆
DE|Stuttgart|斯图加特
DE|Düsseldorf|杜塞尔多夫
DE|Leipzig|莱比锡
DE|Dresden|德累斯顿
DE|Hannover|汉诺威
DE|Nürnberg|纽伦堡
DE|Bremen|不来梅
DE|Bonn|波恩
DE|Heidelberg|海德堡
IT|Florence|佛罗伦萨
IT|Naples|那不勒斯
IT|Turin|都灵
IT|Bologna|博洛尼亚
IT|Genoa|热那亚
ES|Valencia|巴伦西亚
ES|Sevilla|塞维利亚
ES|Málaga|马拉加
ES|Bilbao|毕尔巴鄂
NL|Rotterdam|鹿特丹
NL|The Hague|海牙
NL|Utrecht|乌得勒支
BE|Antwerpen|安特卫普
CH|Genève|日内瓦
CH|Basel|巴塞尔
CH|Bern|伯尔尼
AT|Salzburg|萨尔茨堡
AT|Graz|格拉茨
SE|Göteborg|哥德堡
SE|Malmö|马尔默
NO|Bergen|卑尔根
PL|Kraków|克拉科夫
PL|Gdańsk|格但斯克
CZ|Brno|布尔诺
HU|Budapest|布达佩斯
RO|Bucharest|布加勒斯特
BG|Sofia|索菲亚
GR|Athens|雅典
PT|Porto|波尔图
UA|Kyiv|基辅
RS|Belgrade|贝尔格莱德
JP|Nagoya|名古屋
JP|Sapporo|札幌
JP|Fukuoka|福冈
JP|Yokohama|横滨
JP|Kobe|神户
KR|Incheon|仁川
RU|Saint Petersburg|圣彼得堡
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
IT||Venice|威尼斯
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
GB|uk,u.k.,britain,great britain
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
