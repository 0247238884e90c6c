// What clothes, shoes, bags, jewellery and watches are called: a line is one kind, Chinese names, a bar, English names.

/** Clothes. */
export const CLOTHES = `
T恤 T恤衫 短袖 体恤 | t-shirt, tee, tee shirt
长袖T恤 长袖衫 | long-sleeve t-shirt, long sleeve tee
Polo衫 保罗衫 翻领衫 | polo shirt, polo
衬衫 衬衣 恤衫 | shirt, dress shirt, button-up shirt
女式衬衫 女衬衫 雪纺衫 | blouse
背心 吊带背心 吊带衫 | tank top, singlet, camisole, cami
马甲 坎肩 | vest, waistcoat, gilet
毛衣 针织衫 毛线衣 线衫 | sweater, jumper, pullover, knitwear
开衫 针织开衫 | cardigan
卫衣 连帽衫 帽衫 连帽卫衣 | hoodie, hooded sweatshirt, sweatshirt
外套 夹克 夹克衫 | jacket, coat
大衣 呢大衣 毛呢大衣 | overcoat, wool coat
风衣 | trench coat
防风衣 冲锋衣 防风外套 | windbreaker, windproof jacket, shell jacket, hardshell jacket
羽绒服 羽绒衣 | down jacket, puffer jacket, puffer, down coat
棉衣 棉服 棉袄 | padded jacket, quilted jacket
抓绒衣 摇粒绒外套 抓绒外套 | fleece jacket, fleece
皮衣 皮夹克 | leather jacket
牛仔外套 牛仔夹克 牛仔衣 | denim jacket, jean jacket
棒球服 棒球外套 | baseball jacket, varsity jacket
雨衣 雨披 | raincoat, rain jacket, rain coat, rain poncho, waterproof jacket
防晒衣 防晒服 | sun protection jacket, uv jacket, sun shirt
西装 西服 套装西服 | suit
西装外套 西装上衣 | blazer, suit jacket
裤子 长裤 | trousers, pants
牛仔裤 | jeans, denim trousers
休闲裤 卡其裤 | chinos, khakis, casual pants
西裤 | suit trousers, dress pants, suit pants
运动裤 卫裤 | sweatpants, joggers, jogging bottoms, tracksuit bottoms
工装裤 | cargo pants, cargo trousers
打底裤 紧身裤 | leggings
瑜伽裤 | yoga pants, yoga leggings
短裤 | shorts
背带裤 | overalls, dungarees
连衣裙 裙子 | dress
半身裙 半裙 短裙 裙子 | skirt
旗袍 | cheongsam, qipao
汉服 | hanfu
婚纱 | wedding dress, bridal gown
晚礼服 礼服 | evening dress, evening gown, formal dress
睡衣 家居服 睡衣套装 | pyjamas, pajamas, pyjama, pajama, sleepwear, nightwear, loungewear
睡裙 | nightgown, nightdress, nightie
内裤 | underwear, underpants, knickers, panties, briefs
平角裤 四角裤 平角内裤 | boxer shorts, boxers, boxer briefs
文胸 胸罩 内衣 | bra, brassiere
运动内衣 运动文胸 | sports bra
保暖内衣 秋衣秋裤 秋衣 | thermal underwear, thermals, long johns, base layer
塑身衣 塑身内衣 | shapewear
袜子 | sock, socks
船袜 隐形袜 | no-show sock, invisible sock, ankle sock
丝袜 连裤袜 裤袜 | tights, pantyhose, stockings
泳衣 泳装 游泳衣 | swimsuit, swimwear, bathing suit, swimming costume
比基尼 | bikini
泳裤 | swim trunks, swimming trunks, swim shorts
校服 | school uniform
运动服 运动套装 | tracksuit
护士服 白大褂 | lab coat, scrubs
帽子 | hat
棒球帽 鸭舌帽 | baseball cap, cap
毛线帽 针织帽 冷帽 | beanie, knit hat, woolly hat
渔夫帽 盆帽 | bucket hat
贝雷帽 | beret
遮阳帽 太阳帽 | sun hat
草帽 | straw hat
围巾 围脖 | scarf
丝巾 | silk scarf
披肩 | shawl, wrap
手套 | glove, gloves
皮带 腰带 裤带 | belt
领带 | tie, necktie
领结 | bow tie
背带 吊裤带 | braces, suspenders
发带 头带 | headband
发夹 发卡 | hair clip, barrette, hair pin
发圈 皮筋 头绳 橡皮筋发圈 | hair tie, scrunchie, hair band
口罩 | face mask, surgical mask
耳罩 | earmuff, earmuffs
手帕 手绢 | handkerchief, hanky
雨伞 伞 | umbrella
折叠伞 | folding umbrella, compact umbrella
遮阳伞 太阳伞 防晒伞 阳伞 | parasol, sun umbrella
`;

/** Shoes. */
export const SHOES = `
鞋 鞋子 | shoe, shoes
运动鞋 球鞋 波鞋 | sneaker, trainer, trainers, tennis shoe
跑鞋 跑步鞋 慢跑鞋 | running shoe, runner
越野跑鞋 | trail running shoe, trail runner
篮球鞋 | basketball shoe
足球鞋 | football boot, soccer cleat, soccer shoe
板鞋 滑板鞋 | skate shoe, skateboard shoe
帆布鞋 | canvas shoe, plimsoll
登山鞋 徒步鞋 | hiking boot, hiking shoe, walking boot
皮鞋 正装鞋 | leather shoe, dress shoe, oxford shoe
乐福鞋 豆豆鞋 | loafer, moccasin
高跟鞋 | high heel, heels, stiletto
单鞋 平底鞋 | flats, ballet flat, ballerina
玛丽珍鞋 | mary jane
靴子 | boot, boots
短靴 踝靴 | ankle boot
长靴 长筒靴 | knee-high boot, tall boot
马丁靴 | combat boot, martin boot
切尔西靴 | chelsea boot
雪地靴 | snow boot
雨靴 雨鞋 水鞋 胶鞋 | rain boot, wellington boot, wellies, welly, gumboot
凉鞋 | sandal, sandals
拖鞋 | slipper, slippers, house shoe
人字拖 夹脚拖 沙滩拖 | flip-flop, thong sandal
洞洞鞋 | clog, crocs
溯溪鞋 沙滩鞋 涉水鞋 | water shoe, aqua shoe
安全鞋 劳保鞋 | safety shoe, safety boot, work boot, steel toe boot
舞蹈鞋 | dance shoe
芭蕾舞鞋 芭蕾鞋 | ballet shoe, pointe shoe
鞋垫 | insole, shoe insert
鞋带 | shoelace, lace
鞋油 | shoe polish, shoe cream
鞋拔 鞋拔子 | shoehorn
鞋刷 | shoe brush
鞋撑 | shoe tree
鞋套 | shoe cover, overshoe
`;

/** Bags, jewellery and watches. */
export const BAGS_AND_JEWELLERY = `
包 包包 女包 手提包 | handbag, bag
单肩包 斜挎包 挎包 | shoulder bag, crossbody bag, handbag
邮差包 | messenger bag
托特包 手提袋 大手袋 | tote bag, tote
帆布袋 帆布包 环保袋 购物袋 | canvas bag, shopping bag, reusable bag
手拿包 手抓包 晚宴包 | clutch bag, clutch, evening bag
腰包 胸包 | waist bag, fanny pack, bum bag, belt bag, waist pack
背包 双肩包 双肩背包 后背包 | backpack, rucksack, knapsack, daypack
书包 | school bag, backpack
登山包 徒步包 | hiking backpack, trekking backpack
公文包 | briefcase
电脑包 笔记本包 | laptop bag
电脑内胆包 内胆包 | laptop sleeve
旅行包 旅行袋 行李袋 | duffel bag, duffle bag, holdall, travel bag, weekender
行李箱 拉杆箱 旅行箱 皮箱 | suitcase, luggage, trolley case, carry-on
行李牌 | luggage tag
收纳袋 旅行收纳袋 | packing cube
洗漱包 | toiletry bag, wash bag
化妆包 | makeup bag, cosmetic bag, make-up bag
束口袋 抽绳袋 | drawstring bag
健身包 运动包 | gym bag, sports bag
钱包 皮夹 钱夹 皮夹子 | wallet, billfold, purse
零钱包 | coin purse
卡包 卡夹 | card holder, card case
护照夹 护照包 | passport holder, passport cover
钥匙扣 钥匙圈 钥匙链 | keyring, key ring, keychain, key chain
首饰盒 珠宝盒 | jewellery box, jewelry box
项链 颈链 | necklace
吊坠 挂坠 | pendant
戒指 指环 | ring
对戒 情侣戒 | couple ring
订婚戒指 求婚戒指 | engagement ring
婚戒 结婚戒指 | wedding ring, wedding band
耳环 耳饰 耳坠 | earring
耳钉 | stud earring, ear stud
耳夹 | clip-on earring, ear clip
手链 | bracelet
手镯 镯子 | bangle
脚链 | anklet
胸针 别针 | brooch, pin brooch
袖扣 | cufflink
领带夹 | tie clip, tie bar
玉佩 | jade pendant
珍珠项链 | pearl necklace
手表 腕表 | watch, wristwatch
智能手表 | smartwatch, smart watch
运动手环 智能手环 手环 | fitness tracker, fitness band, activity tracker, smart band
怀表 | pocket watch
秒表 | stopwatch
表带 手表带 | watch strap, watch band
眼镜 镜框 眼镜框 | glasses, eyeglasses, spectacles
老花镜 老花眼镜 | reading glasses
太阳镜 墨镜 太阳眼镜 | sunglasses, sunnies, shades
眼镜盒 | glasses case, spectacle case
眼镜布 | lens cloth, glasses cloth
`;
