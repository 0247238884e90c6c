// What goods for feasts, parties, faith and gifts are called: a line is one kind, Chinese names, a bar, English names.

/** Parties, festivals, faith, gifts. */
export const FEAST_GOODS = `
气球 | balloon
氦气罐 | helium tank, helium canister
派对装饰 派对用品 聚会用品 | party supplies, party decoration
横幅 拉旗 彩旗 | banner, bunting
彩带 拉花 | streamer
派对帽 生日帽 | party hat
生日蜡烛 数字蜡烛 | birthday candle
礼花 礼炮 | party popper, confetti cannon
彩纸屑 | confetti
面具 | mask, party mask
角色服装 扮演服 cos服 | costume, fancy dress, cosplay costume
请柬 请帖 邀请函 | invitation card, invitation
喜糖盒 | favour box, wedding favor box
红包 利是封 利市 | red envelope, red packet, hongbao
春联 对联 | spring couplets, couplets
福字 | fu character decoration
窗花 | window paper cut
烟花 | firework
仙女棒 | sparkler
圣诞装饰 圣诞球 圣诞挂件 | christmas ornament, christmas bauble, christmas decoration
圣诞袜 | christmas stocking
圣诞花环 花环 | wreath, christmas wreath
降临历 倒数日历 | advent calendar
南瓜灯 | jack-o-lantern, pumpkin lantern
彩蛋 复活节彩蛋 | easter egg
孔明灯 | sky lantern
佛珠 念珠 手串 | prayer bead, mala, rosary bead, buddha bead
佛像 | buddha statue
香烛 | ritual candle
纸钱 冥币 | joss paper, spirit money
经书 佛经 | sutra
圣经 | bible
十字架 | cross, crucifix
念珠 玫瑰经念珠 | rosary
礼拜毯 祈祷毯 | prayer mat, prayer rug
木鱼 | wooden fish, temple block
平安符 护身符 | amulet, charm
风铃 | wind chime
水晶 水晶石 | crystal
塔罗牌 | tarot card, tarot deck
礼品卡 礼物卡 购物卡 | gift card, gift voucher
礼品套装 礼盒套装 | gift set
纪念品 手信 伴手礼 | souvenir
水晶球 雪花球 | snow globe
冰箱贴 | fridge magnet
贴纸 | sticker
徽章 胸章 | badge, pin badge
纹身贴 | temporary tattoo
`;

/** Words that are no goods and mean the same all the same; searches exchange them, names of things they are not. */
export const QUALITIES = `
蓝牙 | bluetooth
无线 | wireless, cordless
降噪 | noise cancelling, noise canceling
儿童 小孩 孩子 | kids, children
男士 男式 男款 | mens, men
女士 女式 女款 | womens, ladies, women
婴儿 宝宝 | baby, infant
防水 | waterproof, water resistant
可充电 充电式 | rechargeable
便携 便携式 | portable
有机 | organic
素食 纯素 | vegan
无糖 | sugar-free
无麸质 | gluten-free
折叠 可折叠 | folding, foldable
电动 | electric
太阳能 | solar
不锈钢 | stainless steel
`;
