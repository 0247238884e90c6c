// What goods for babies, toys and games are called: a line is one kind, Chinese names, a bar, English names.

/** Goods for babies and children. */
export const BABY_GOODS = `
纸尿裤 尿不湿 纸尿片 尿片 尿裤 婴儿尿裤 | nappy, diaper, disposable nappy, disposable diaper
拉拉裤 学步裤 成长裤 | training pants, pull-up pants, pull-ups, nappy pants, diaper pants
布尿裤 尿布 可洗尿布 | cloth nappy, cloth diaper, reusable nappy, reusable diaper
隔尿垫 隔尿床垫 | changing mat, changing pad, nappy changing mat
尿布台 护理台 婴儿护理台 换尿布台 | changing table, nappy changing table, diaper changing table
妈咪包 妈妈包 母婴包 | nappy bag, diaper bag, changing bag
尿布桶 尿不湿垃圾桶 | nappy bin, diaper pail
湿巾 湿纸巾 | wet wipe, wipe
婴儿湿巾 宝宝湿巾 手口湿巾 | baby wipe
护臀膏 屁屁霜 护臀霜 屁屁膏 | nappy cream, diaper cream, nappy rash cream, diaper rash cream
奶瓶 婴儿奶瓶 宝宝奶瓶 | baby bottle, feeding bottle, nursing bottle
奶嘴 安抚奶嘴 安慰奶嘴 奶嘴安抚 | dummy, pacifier, soother, binky
替换奶嘴 奶瓶奶嘴 | teat, bottle nipple
奶瓶刷 | bottle brush
奶瓶消毒器 消毒锅 奶瓶消毒锅 | bottle steriliser, bottle sterilizer, steriliser, sterilizer
温奶器 暖奶器 热奶器 | bottle warmer
吸奶器 吸乳器 挤奶器 | breast pump
储奶袋 母乳储存袋 | breast milk bag, milk storage bag
防溢乳垫 乳垫 溢乳垫 | nursing pad, breast pad
哺乳枕 喂奶枕 | nursing pillow, breastfeeding pillow
哺乳文胸 哺乳内衣 喂奶文胸 | nursing bra
奶粉 婴儿奶粉 配方奶粉 配方奶 | infant formula, baby formula, formula milk
米粉 婴儿米粉 宝宝米粉 | baby rice cereal, baby cereal
辅食机 婴儿辅食机 | baby food maker
果泥 | fruit puree, fruit pouch
磨牙棒 | teething biscuit, teething rusk
牙胶 咬牙胶 固齿器 | teether, teething ring, teething toy
围嘴 围兜 口水巾 口水兜 饭兜 | bib
学饮杯 吸管杯 鸭嘴杯 | sippy cup, training cup
婴儿推车 婴儿车 手推车 童车 推车 宝宝推车 | pushchair, stroller, buggy, pram
安全座椅 儿童安全座椅 宝宝安全座椅 汽车安全座椅 | child car seat, car seat, child safety seat, baby car seat
提篮 婴儿提篮 | infant carrier, baby carrier seat
背带 婴儿背带 宝宝背带 | baby carrier, baby sling
腰凳 婴儿腰凳 | hip seat carrier, hip seat
学步车 | baby walker
学步带 | walking harness
婴儿床 宝宝床 婴儿小床 | cot, crib, baby bed
摇篮 摇篮床 | bassinet, moses basket, cradle
婴儿摇椅 安抚摇椅 宝宝摇椅 | baby bouncer, baby rocker, bouncer seat
床围 床护栏 婴儿床围栏 | bed rail, bed guard
围栏 宝宝围栏 游戏围栏 | playpen
爬行垫 爬爬垫 宝宝地垫 | play mat, crawling mat
游戏毯 健身架 婴儿健身架 | baby gym, activity gym
餐椅 儿童餐椅 宝宝餐椅 婴儿餐椅 | high chair, highchair
婴儿监护器 婴儿监视器 宝宝监控 | baby monitor
婴儿浴盆 宝宝浴盆 洗澡盆 婴儿澡盆 | baby bath, baby bathtub
儿童坐便器 小马桶 宝宝马桶 | potty, potty chair
襁褓 包巾 抱被 | swaddle, swaddle blanket, receiving blanket
婴儿睡袋 宝宝睡袋 防踢被 | baby sleep sack, baby sleeping bag
连体衣 哈衣 爬服 连身衣 | romper, onesie, babygrow, bodysuit
婴儿鞋 学步鞋 宝宝鞋 | baby shoe, pre-walker
安全门栏 儿童门栏 安全门 | baby gate, safety gate
防撞角 桌角防护 防撞条 | corner guard, corner protector
孕妇装 孕妇裙 | maternity wear, maternity dress, maternity clothes
孕妇枕 | pregnancy pillow, maternity pillow
吸鼻器 | nasal aspirator
童装 婴儿服 宝宝衣服 儿童服装 | kids clothes, baby clothes, childrens clothes
`;

/** Toys and games. */
export const TOYS = `
玩具 | toy
积木 拼装积木 积木玩具 | building block, building brick, toy block
拼图 | jigsaw puzzle, puzzle, jigsaw
毛绒玩具 公仔 毛绒公仔 布偶玩具 玩偶 毛公仔 | stuffed toy, plush toy, soft toy, stuffed animal, plushie, cuddly toy
泰迪熊 玩具熊 小熊玩偶 | teddy bear, teddy
洋娃娃 娃娃 | doll
娃娃屋 玩具屋 | dollhouse, dolls house, doll house
手办 人偶 公仔模型 | figurine, action figure
盲盒 | blind box, mystery box toy
玩具车 小汽车玩具 | toy car
遥控车 遥控汽车 | rc car, remote control car
遥控飞机 | rc plane
四轴飞行器 无人机 航拍机 | drone, quadcopter
火车玩具 轨道火车 | toy train, train set
桌游 桌面游戏 棋盘游戏 | board game
纸牌 扑克 扑克牌 | playing cards, deck of cards, poker cards
卡牌游戏 | card game
象棋 中国象棋 | chinese chess, xiangqi
国际象棋 | chess, chess set
围棋 | go game, weiqi, go set
麻将 麻将牌 | mahjong, mahjong set
魔方 | rubiks cube, magic cube, speed cube
陀螺 | spinning top
悠悠球 溜溜球 | yo-yo, yoyo
风筝 纸鸢 | kite
泡泡机 | bubble machine
水枪 | water gun, water pistol
玩具枪 | toy gun
橡皮泥 彩泥 黏土 超轻黏土 | play dough, modelling clay, modeling clay, plasticine
太空沙 动力沙 | kinetic sand
史莱姆 | slime
沙滩玩具 | beach toy, sand toy
过家家 厨房玩具 | play kitchen, toy kitchen
平衡车 儿童滑步车 滑步车 | balance bike
滑板车 踏板车 | kick scooter, scooter
儿童三轮车 | tricycle, trike
扭扭车 | swing car, wiggle car
摇马 木马 | rocking horse
秋千 | swing, garden swing
滑梯 滑滑梯 | slide, playground slide
蹦床 跳床 | trampoline
充气城堡 | bouncy castle, bounce house
玩具帐篷 儿童帐篷 | play tent
拨浪鼓 摇铃 手摇铃 | baby rattle, rattle
绘本 图画书 | picture book
涂色书 填色书 涂色本 | colouring book, coloring book
贴纸 贴画 | sticker
存钱罐 储蓄罐 | piggy bank, money box
飞盘 | frisbee, flying disc
跳棋 | chinese checkers
多米诺骨牌 | domino
游戏机 游戏主机 家用游戏机 | games console, game console, gaming console
游戏手柄 手柄 | game controller, gamepad
电子琴玩具 | toy piano
地球仪 | globe
望远镜玩具 | toy telescope
模型 拼装模型 模型套件 | model kit, scale model
玩具收纳箱 | toy box, toy chest
`;
