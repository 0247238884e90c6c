// What goods for skin, hair, make-up, hygiene and health are called: a line is one kind, Chinese names, a bar, English names.

/** Skin, make-up, hair and scent. */
export const BEAUTY = `
化妆品 彩妆 | makeup, make-up, cosmetics
护肤品 | skincare, skin care
洗面奶 洁面乳 洁面 洗面乳 洁面膏 | face wash, facial cleanser, cleanser
卸妆水 | micellar water, makeup remover
卸妆油 | cleansing oil
卸妆膏 | cleansing balm
爽肤水 化妆水 柔肤水 | toner, face toner
精华 精华液 | serum, essence
面霜 乳霜 保湿霜 | face cream, moisturizer, moisturiser, facial cream
乳液 | emulsion, face lotion
眼霜 | eye cream
面膜 | face mask, facial mask, sheet mask
面膜泥 泥膜 清洁面膜 | clay mask, mud mask
眼膜 眼贴 | eye mask, under eye patch, eye patch
鼻贴 黑头贴 | pore strip, nose strip
痘痘贴 祛痘贴 | pimple patch, acne patch
去角质 磨砂膏 | exfoliator, scrub, face scrub, exfoliating scrub
身体磨砂膏 | body scrub
防晒霜 防晒 防晒乳 | sunscreen, sunblock, sun cream, suncream
晒后修复 芦荟胶 | after sun, aloe vera gel, aloe gel
润肤乳 身体乳 润肤露 | body lotion, body cream, body milk
护手霜 | hand cream, hand lotion
润唇膏 护唇膏 | lip balm, chapstick
唇膜 | lip mask, lip sleeping mask
口红 唇膏 | lipstick
唇釉 唇蜜 | lip gloss, lip tint, lip glaze
唇线笔 | lip liner
粉底 粉底液 | foundation, liquid foundation
气垫 气垫BB 气垫粉底 | cushion foundation, cushion compact
BB霜 | bb cream
遮瑕 遮瑕膏 | concealer
散粉 蜜粉 定妆粉 | setting powder, loose powder, face powder
粉饼 | pressed powder, compact powder
定妆喷雾 | setting spray
隔离霜 妆前乳 | primer, makeup primer
腮红 胭脂 | blush, blusher, rouge
高光 | highlighter makeup, face highlighter
修容 修容盘 | contour palette, contour powder
眼影 眼影盘 | eyeshadow, eye shadow, eyeshadow palette
眼线笔 眼线液 | eyeliner, eye liner
睫毛膏 | mascara
假睫毛 | false eyelash, false lash, fake eyelash
睫毛夹 | eyelash curler
眉笔 | eyebrow pencil, brow pencil
眉粉 | brow powder
化妆刷 化妆刷套装 | makeup brush, make-up brush
美妆蛋 粉扑 海绵蛋 | makeup sponge, beauty sponge, powder puff
化妆镜 | makeup mirror, vanity mirror
化妆棉 卸妆棉 | cotton pad, cotton round
棉签 棉棒 | cotton bud, cotton swab, q-tip
香水 | perfume, eau de parfum, eau de toilette, fragrance
古龙水 | cologne
香体膏 止汗剂 止汗露 | deodorant, antiperspirant
洗发水 洗发露 洗头水 洗发液 香波 | shampoo
护发素 润发乳 | conditioner, hair conditioner
发膜 | hair mask, hair treatment
护发精油 发油 | hair oil
染发剂 染发膏 染发膜 | hair dye, hair colour, hair color
发蜡 发泥 发胶泥 | hair wax, pomade, hair clay
发胶 定型喷雾 | hair spray, hairspray
啫喱 啫喱水 | hair gel, styling gel
梳子 | comb
发梳 气垫梳 | hairbrush, hair brush
卷发棒 | curling iron, curling wand, hair curler, curling tongs
直发器 直发夹板 直板夹 | hair straightener, flat iron
假发 | wig
理发器 电推剪 推子 | hair clipper, hair trimmer
剃须刀 刮胡刀 | razor, shaver
电动剃须刀 电动刮胡刀 | electric shaver, electric razor
剃须膏 剃须泡沫 | shaving cream, shaving foam, shaving gel
须后水 | aftershave, after shave
剃须刀片 刀片 | razor blade
脱毛膏 | hair removal cream, depilatory cream
脱毛仪 | ipl hair removal device, epilator, hair removal device
鼻毛器 鼻毛修剪器 | nose hair trimmer
指甲油 甲油 | nail polish, nail varnish
甲油胶 | gel polish, gel nail polish
洗甲水 卸甲水 | nail polish remover, nail varnish remover
指甲刀 指甲钳 指甲剪 | nail clipper, nail cutter
指甲锉 | nail file
美甲贴 穿戴甲 | press-on nail, false nail, fake nail
美容仪 | facial device, beauty device
洁面仪 洗脸仪 | facial cleansing brush, face brush
刮痧板 | gua sha
沐浴露 沐浴乳 | shower gel, body wash, bath gel
香皂 肥皂 | soap, bar soap
洗手液 | hand wash, hand soap, liquid soap
免洗洗手液 免洗手消毒液 | hand sanitizer, hand sanitiser
浴盐 | bath salt
泡澡球 浴球 | bath bomb
沐浴球 搓澡巾 | loofah, bath sponge, body scrubber
牙膏 | toothpaste
牙刷 | toothbrush
电动牙刷 | electric toothbrush
牙刷头 牙刷替换头 刷头 | toothbrush head, replacement brush head
漱口水 | mouthwash, mouth rinse
牙线 | dental floss, floss
牙线棒 | floss pick
冲牙器 水牙线 | water flosser, oral irrigator
牙贴 美白牙贴 | teeth whitening strip
卫生巾 姨妈巾 | sanitary pad, sanitary towel, sanitary napkin
护垫 | panty liner, pantyliner
棉条 卫生棉条 | tampon
月经杯 | menstrual cup
成人纸尿裤 成人尿不湿 成人尿裤 | adult diaper, incontinence pants
`;

/** Health devices, first aid, supplements. */
export const HEALTH = `
血压计 血压仪 | blood pressure monitor, sphygmomanometer
血糖仪 | blood glucose meter, glucometer
血糖试纸 | blood glucose strip, glucose test strip
血氧仪 | pulse oximeter, oximeter
体温计 体温枪 额温枪 耳温枪 | thermometer, forehead thermometer, ear thermometer, infrared thermometer, clinical thermometer
体重秤 体脂秤 电子体重秤 人体秤 | bathroom scale, body scale, body fat scale, weighing scale
雾化器 | nebuliser, nebulizer
制氧机 | oxygen concentrator
助听器 | hearing aid
轮椅 | wheelchair
拐杖 手杖 | walking stick, cane
助行器 | walker, walking frame, rollator
按摩仪 按摩器 | massager
颈椎按摩仪 颈部按摩仪 | neck massager
筋膜枪 按摩枪 | massage gun
按摩椅 | massage chair
足浴盆 泡脚桶 洗脚盆 | foot spa, foot bath
暖宝宝 暖贴 发热贴 | heat pack, hand warmer, heat patch
暖手宝 | hand warmer
创可贴 创口贴 邦迪 | plaster, band-aid, adhesive bandage, sticking plaster
绷带 | bandage
纱布 | gauze
碘伏 碘酒 | iodine, povidone iodine
酒精棉片 | alcohol wipe, alcohol pad, alcohol swab
急救包 医药包 急救箱 | first aid kit
药盒 分药盒 | pill box, pill organiser, pill organizer
冰袋 冰敷袋 | ice pack, cold pack
护膝 | knee brace, knee support, knee pad
护腰 腰托 | back brace, lumbar support, back support
护腕 | wrist brace, wrist support, wrist band
护踝 | ankle brace, ankle support
矫姿带 背背佳 | posture corrector
耳塞 隔音耳塞 | earplug, ear plug
验孕棒 | pregnancy test
避孕套 安全套 | condom
隐形眼镜 | contact lens
隐形眼镜护理液 | contact lens solution
滴眼液 眼药水 | eye drops
维生素 维他命 | vitamin
复合维生素 多种维生素 | multivitamin
维生素C 维C 维他命C | vitamin c
维生素D | vitamin d
叶酸 | folic acid, folate
鱼油 深海鱼油 | fish oil, omega-3
钙片 | calcium tablet, calcium supplement
铁剂 补铁 | iron supplement
益生菌 | probiotic
胶原蛋白 | collagen
褪黑素 | melatonin
蛋白粉 乳清蛋白 蛋白质粉 | protein powder, whey protein
肌酸 | creatine
代餐 代餐粉 | meal replacement, meal replacement shake
保健品 营养品 膳食补充剂 | dietary supplement, supplement
燕窝 | birds nest, edible birds nest
人参 | ginseng
枸杞 枸杞子 | goji berry, wolfberry
艾灸 艾条 | moxibustion, moxa stick
拔罐器 | cupping set, cupping therapy set
`;
