// What shoppers ask of goods and how shops name it, in both languages: a line is one property.

/**
 * A line: the names of the property (Chinese ones parted by spaces, a bar, English ones by commas), then behind a "<" the
 * other ways in which it is asked for, in the same form; `…` stands for a few words between; a last part `#dimension` says
 * what its value measures (`count`: pieces, `term`: a time that is promised). Every name asks for its property, too.
 */
export const PROPERTY_LINES = `
续航 续航时间 使用时间 使用时长 工作时间 工作时长 播放时间 播放时长 待机 待机时间 照明时间 照明时长 燃烧时间 燃烧时长 燃烧时数 通话时间 | runtime, run time, battery life, playtime, play time, playback, burn time, burning time, working time, operating time, standby, standby time, talk time, flight time, endurance < 能用多久 用多久 可以用多久 能用几小时 用几个小时 亮多久 能亮几 亮几个小时 点多久 能点几 烧多久 燃多久 听多久 能听几 撑多久 撑几 坚持多久 充一次电…多久 充满…用多久 一次能用 一节电池…多久 飞多久 耐用多久 | how long…last, how long…run, how long…burn, how long…on one charge, how long…on a charge, how long…on a full charge, how long…on a single charge, last on…charge, how many hours…last, how many hours…run, hours of use, hours of play, how long…play for, how long…fly #time
保质期 有效期 保存期 赏味期 最佳食用期 使用期限 开封后使用期限 | shelf life, best before, expiry, expiration, expiry date, expiration date, use by, use within, period after opening, keeps for < 能放多久 能存多久 放多久 多久过期 过期吗 什么时候过期 几时过期 能保存多久 可以放多久 开封后…多久 | how long…keep, how long…last, how long…good for, when…expire, go off, once opened, after opening #term
质保 保修 质保期 保修期 质量保证 售后保障 | warranty, guarantee, warranty period < 保多久 保几年 包修 坏了…保 保不保 | how long…guaranteed, what if it breaks #term
片数 数量 件数 张数 枚数 颗数 粒数 包数 袋数 入数 个数 包装数量 包装规格 装量 内含数量 规格 支装 套件数 替换布数量 | pieces, piece count, pack size, count, quantity, number of pieces, number of items, pack of, units per pack, sheets, per pack, per box, set of, pack quantity, pack contents, count per pack < 多少片 几片 多少张 几张 多少个 几个装 几支 多少支 多少枚 几枚 多少颗 几颗 多少粒 几粒 多少包 几包 多少袋 几袋 多少件 几件 多少只 几只 多少块 几块 多少条 几条 多少双 几双 多少瓶装 一包多少 一盒多少 一盒几 一包几 一套几 一套多少 一箱多少 一箱几 一袋几 一袋多少 几片装 多少抽 几卷 多少卷 | how many…in a pack, how many…in the pack, how many…in a box, how many…in the box, how many…in one, how many…in a bag, how many…in the bag, how many…in each, how many…per pack, how many…per box, how many…come, how many…do i get, how many…do you get, how many…in a set, how many…in the set, how many…included, how many pieces #count
重量 净重 毛重 自重 单重 产品重量 商品重量 净含量 | weight, net weight, gross weight, item weight, product weight, net content, net wt < 多重 重不重 重吗 有多沉 沉不沉 沉吗 几斤 多少斤 多少克 几克 多少公斤 几公斤 轻不轻 轻便吗 分量 | how heavy, how light, is it heavy, too heavy, heavy, weigh, weighs, how much…weigh #mass
克重 面料克重 纸张克重 | gsm, fabric weight, paper weight, grammage, grams per square < 多厚的纸 | how thick…paper, how thick…fabric
承重 最大承重 承重量 载重 最大载重 限重 最大负重 承载 适用体重 适用体重范围 承载重量 | weight limit, max load, maximum load, load capacity, weight capacity, maximum weight, max weight, rated load, max rider weight, load limit, user weight < 能承受多重 承受多少 能坐多重 能放多重 能挂多重 能载多重 多重的人 多少斤的人 撑得住 | how much weight, hold up to, how heavy…hold, how heavy a, can it hold #mass
尺寸 规格尺寸 大小 产品尺寸 外形尺寸 尺码 展开尺寸 折叠尺寸 收纳尺寸 | size, dimension, dimensions, measurement, product size, overall size, product dimensions, folded size, packed size < 多大 有多大 多大尺寸 占地方 多大的 占多大 | how big, how large, how small, what size, sizes, footprint, how compact #length
长度 全长 总长 绳长 线长 杆长 链长 管长 裙长 衣长 裤长 袖长 电源线长 线缆长度 弦长 | length, overall length, cable length, cord length, hose length, rope length, total length, chain length, lead length, yarn length, meterage, inseam < 多长 有多长 几米 多少米 长度多少 线有多长 够不够长 | how long is, how long are, how long…cable, how long…cord, how many metres, how many meters, how many yards, long enough #length
高度 身高 座高 总高 跟高 鞋跟 水位高度 坐高 最大画布高度 | height, seat height, heel height, heel, overall height < 多高 有多高 跟多高 | how tall, how high #length
宽度 座宽 肩宽 床宽 | width, overall width, seat width < 多宽 有多宽 | how wide, how broad #length
深度 | depth < 多深 有多深 | how deep #length
厚度 | thickness < 多厚 有多厚 厚不厚 厚吗 | how thick, how thin #length
直径 口径 管径 表盘直径 表径 | diameter, case diameter, bore < 多粗 有多粗 | how thick around, how wide across #length
轮径 轮子尺寸 车轮尺寸 | wheel size, wheel diameter < 几寸的轮 多大的轮 | how big…wheels, what size wheels
屏幕尺寸 屏幕 显示屏 屏幕大小 | screen size, display, screen, display size < 屏幕多大 几寸 多少寸 几英寸 | how big…screen, how many inches, screen
分辨率 像素 清晰度 | resolution, pixels, megapixels, image resolution, video resolution < 多清晰 清晰吗 清不清晰 几k 多少像素 | how sharp, how many megapixels, how clear, 4k
刷新率 | refresh rate
容量 容积 总容量 有效容积 净容量 装液量 水箱容量 尘盒容量 水箱 | capacity, volume, fill volume, tank capacity, tank size, bin capacity, water tank, reservoir < 能装多少 装多少 可以装多少 多少毫升 几毫升 多少升 几升 装多少水 够几个人 容纳多少 | how much…hold, how much…can it take, how many litres, how many liters, how many ml, how many cups, how many ounces, how much fits, hold how much #volume
储存容量 存储 存储容量 硬盘容量 内置存储 | storage, storage capacity, internal storage, ssd size, disk size < 多少g内存 存多少 多少gb 几个g 能存多少 | how much storage, how many gb, how much space #data
内存 运行内存 内存大小 | ram, memory, system memory < 运行多少 内存多大 | how much ram, how much memory #data
处理器 芯片 主控 | processor, cpu, chip, chipset < 什么芯片 什么处理器 | what chip, what processor
材质 材料 面料 主料 原料 成分 质地 用料 面料成分 主要材质 外壳材质 填充 填充物 填充材料 鞋面材质 车架材质 琴身材质 面板 弦材质 弦的材质 制作材料 | material, fabric, made of, made from, composition, upper, outer, fill, filling, frame material, body material, body wood, shell material, construction, main material, top material, materials, padding, stuffing < 什么做的 用什么做 什么料 什么料子 什么布 什么材料 是真皮 是不是纯棉 什么皮 什么木 里面填 填的什么 | what is it made, what's it made, what are they made, made out of, what kind of wood, what wood, what metal, what fabric, real leather, genuine leather, stuffed with, filled with, pure cotton
弦材质 琴弦材质 琴弦 | string material, strings < 弦是什么 什么弦 弦…材质 | what strings, strings made
内衬 里料 里衬 衬里 | lining, inner lining < 里面是什么料 | lined
配料 配料表 主要成分 全成分 原料成分 | ingredients, ingredient list, key ingredients, contains < 有什么成分 含有什么 放了什么 加了什么 添加剂 | what's in it, what is in it, what does it contain, additives, preservatives
过敏原 致敏物 过敏信息 | allergens, allergen, allergy information, allergen information < 会过敏 过敏吗 含坚果吗 含麸质吗 有麸质吗 | allergic, allergy, contain nuts, gluten
热量 卡路里 能量 营养成分 | calories, energy, kcal, nutrition, nutritional information < 多少卡 多少大卡 几卡 会胖 胖不胖 | how many calories, fattening
含糖量 糖分 糖含量 糖 | sugar, sugar content, sugars < 甜不甜 甜吗 多少糖 含糖吗 几分糖 | how sweet, how much sugar, too sweet
蛋白质 蛋白质含量 粗蛋白 | protein, crude protein, protein content < 多少蛋白 | how much protein
脂肪 脂肪含量 粗脂肪 | fat, fat content < 多少脂肪 | how much fat
咖啡因 咖啡因含量 | caffeine, caffeine content < 会不会睡不着 提神吗 | caffeinated, keep me awake
可可含量 可可 可可脂 | cocoa, cocoa content, cacao < 多少可可 苦不苦 | how dark, how bitter, how much cocoa
辣度 | spice level, heat level, spiciness, scoville < 辣不辣 多辣 辣吗 几分辣 | how spicy, how hot, is it spicy, spicy
口味 味道 风味 香型 香味 气味 香调 前调 香气 | flavour, flavor, taste, scent, fragrance, aroma, fragrance notes, tasting notes, smell < 什么味 什么味道 好闻 什么香 闻起来 吃起来 | what does it taste, what does it smell, taste like, smell like, tastes, smells, scented, what scent
烘焙度 烘焙程度 烘焙 | roast, roast level < 深烘 浅烘 中烘 烘得 | how dark…roast, roasted
研磨度 研磨 粗细 | grind, grind size < 磨多细 要自己磨 磨好的 | ground, how fine
冲泡 泡法 冲泡方法 冲泡建议 冲泡时间 冲泡水温 | brewing, brew, steep, steeping time, brew time, brewing temperature < 怎么泡 怎么冲 泡多久 泡几分钟 | how…brew, how long…steep
酒精度 酒精度数 度数 酒精含量 | abv, alcohol content, alcohol, alcohol by volume, proof < 多少度 几度 度数高 | how strong, how much alcohol
年份 年代 产年 上市年份 出版年份 采摘年份 | vintage, year, harvest, harvest year, year of release < 哪年 几几年 哪一年 | what year, which year
产地 原产地 原产国 生产地 产区 | origin, country of origin, made in, place of origin, region, provenance < 哪里产 哪里生产 哪产的 哪儿产 哪儿的 哪里做的 哪国 国产 进口的吗 是进口 哪里来 | where…from, where…made, where…come from, where…grown, where…produced, which country, imported
品种 种类 树种 葡萄品种 | variety, cultivar, grape, species, breed, bean variety < 什么品种 哪个品种 | what variety, what kind of beans, which grape
储存方法 储存条件 贮存条件 保存方法 贮存方法 储藏方法 存放条件 | storage conditions, storage instructions, storage temperature, keep, store < 怎么保存 怎么储存 怎么存放 要放冰箱 要冷藏 放冰箱 需要冷藏 怎么放 | how…store it, how…stored, in the fridge, refrigerate, refrigerated, should i keep it, store it
洗涤方式 洗涤说明 洗护 洗涤 清洗 清洗方式 清洁方式 保养 护理 清洁保养 | care, care instructions, washing, wash, washing instructions, cleaning, care guide, laundry < 怎么洗 怎么清洗 好洗吗 能水洗 可以水洗 能洗吗 可以机洗 能机洗 可机洗 手洗 干洗 怎么清洁 怎么保养 能进洗碗机 好清理 能拆洗 | how…wash, how…clean, washable, machine wash, hand wash, dry clean, tumble dry, iron it, dishwasher safe, easy to clean, put in the wash, maintain
防水 防水等级 防护等级 防水级别 防水性能 静水压 耐水压 | waterproof, water resistance, water resistant, water protection, waterproof rating, ip rating, ingress protection, hydrostatic head, water depth, splash proof < 防不防水 淋雨 能下水 能不能进水 怕水吗 能戴着洗 下雨 沾水 溅水 几级防水 水下 | in the rain, get wet, under water, underwater, splash, swim with, shower with, ip67, ip68, ipx
耐热 耐热温度 耐温 最高温度 使用温度 水温 温度范围 适用温度 工作温度 温标 舒适温度 控温 | temperature, heat resistance, temperature range, max temperature, heat resistant, comfort temperature, temperature rating, comfort limit, operating temperature < 多少度 耐多少度 能耐高温 几度 最低多少度 零下 多冷 多热 | how hot, how cold, how warm, degrees, boiling water, freezing, cold weather #temperature
保温 保温时长 保温时间 保冷 保温效果 | keeps warm, keeps hot, keeps cold, stays hot, insulation, heat retention < 保温多久 能保温几 多久会凉 保冷多久 | how long…hot, how long…warm, how long…cold, stay warm, stay hot, stay cold #time
功率 额定功率 最大功率 输出功率 火力 瓦数 | power, wattage, rated power, max power, output, power output, power consumption, watts, heat output < 多少瓦 几瓦 功率多大 费电吗 耗电 费不费电 火力多大 | how many watts, what wattage, how powerful, how much electricity, how much power #power
电压 额定电压 输入电压 适用电压 | voltage, input voltage, volts < 多少伏 几伏 能在国外用 | how many volts, work abroad, 110v, 220v #voltage
插头 插头类型 电源插头 | plug, plug type, socket < 什么插头 两脚 三脚 国标插头 | what plug, which plug, uk plug, us plug, eu plug
供电方式 供电 电源 电池类型 电池 电池型号 电源类型 电源供应 | power source, power supply, battery type, battery, batteries, powered by, power type < 用什么电池 几号电池 插电 要插电 要电池吗 怎么供电 用电池 是充电的吗 停电 断电 备用 几节电池 | what batteries, which batteries, what kind of battery, need batteries, take batteries, plug in, mains, rechargeable, power cut, power outage, backup
电池容量 电量 | battery capacity, mah < 多少毫安 几毫安 电池多大 | how big…battery, how many mah #charge
充电时间 充电时长 充满时间 | charging time, charge time, time to charge, recharge time < 充多久 充电多久 充满要多久 多久充满 充满电要 几小时充满 充电要几 充一次要 | how long…to charge, how long…charging, how fast…charge, take to charge, full charge take, take to recharge #time
充电 快充 充电方式 充电接口 充电功率 | charging, fast charging, charging port, charger, usb charging < 怎么充电 什么接口 用什么充 能快充 支持快充 | how…charge it, usb-c, type-c, quick charge, how…charged
接口 端口 接口类型 输入接口 | ports, port, connector, inputs, connection, interfaces, connector type < 什么口 有几个口 什么插口 有没有usb | what ports, how many ports, which connector, hdmi, headphone jack
连接 连接方式 网络 无线连接 蓝牙 蓝牙版本 无线协议 联网 | connectivity, connection, bluetooth, wireless, bluetooth version, network, wi-fi < 怎么连 能连 连手机 连wifi 要联网 没网 | connect, pair, paired, wifi, work offline
兼容 兼容性 适用 适配 适用型号 适用机型 适配机型 适用车型 适用范围 支持机型 支持系统 | compatibility, compatible with, fits, works with, suitable for, compatible models, supported devices, system requirements, for use with, valve types < 能配 配得上 能用在 用于 适合什么 配什么 通用吗 能不能用 支持苹果 支持安卓 | compatible, does it fit, will it fit, fit my, work with, works on, go with, used with, suit my
适用年龄 年龄 适用月龄 适龄 推荐年龄 适合年龄 适用阶段 | age, recommended age, age range, suitable age, ages, minimum age, life stage < 几岁 多大的孩子 多大孩子 多大可以 多大能 几个月 多少岁 宝宝多大 多大的宝宝 适合几岁 多大的人 | how old, what age, which age, year old, month old, years old, too young, old enough
适用人群 适合人群 适用对象 对象 | suitable for, intended for, for whom, skill level, level < 谁能用 适合谁 新手能 初学者 老人能 孕妇能 男的能 | who is it for, beginner, beginners, for beginners
肤质 适合肤质 适用肤质 | skin type, skin types, suitable skin < 敏感肌 油皮 干皮 什么皮肤 | what skin, oily skin, dry skin, sensitive skin
发质 适合发质 | hair type, hair types < 什么头发 细软发 油头 | what hair, curly hair, fine hair
功效 作用 用途 功能 主要功能 使用场景 适用场景 | benefits, function, functions, purpose, use, uses, features, best for, application < 有什么用 干什么用 有什么功能 有什么作用 干嘛用 做什么用 能干什么 起什么作用 | what…for, what does it do, what is it used, what can it do
用法 用量 使用方法 服用方法 剂量 使用频率 食用方法 喂食量 喂养建议 用法用量 建议用量 | usage, directions, how to use, dosage, dose, frequency, serving, serving size, feeding guide, recommended use, application rate < 怎么用 怎么吃 怎么服 怎么喂 一天几次 一天吃几 每天几 多久用一次 多久一次 每次用多少 一次几 几次 吃多少 喂多少 用多少 | how often, how many times, how do i use, how should i use, how much should i, how much…a day, how much…per day, how much…daily, how many…a day, how many…per day, how…apply, how…take it, how much to feed
防晒指数 防晒系数 | spf, sun protection factor, uv protection, upf, pa rating < 防晒多少倍 多少倍 几倍防晒 防紫外线 | what spf, how strong…sun, uv
妆效 质感 质地类型 | finish, texture < 哑光 滋润吗 油不油 干不干 | matte, glossy, greasy, sticky, sheer
持妆 持久度 留香 留香时间 | wear time, longevity, lasting < 持久吗 能留多久 掉妆 脱妆 留香多久 | long lasting, stay on, come off, smudge
遮瑕力 遮盖力 | coverage < 遮瑕吗 盖得住 | how much coverage, cover well
颜色 色号 可选颜色 配色 色系 | colour, color, shade, colours, colors, colourway < 什么色 什么颜色 几种颜色 有几个色 哪些颜色 色差 | what colours, what colors, which colours, which colors, what shade
版型 剪裁 廓形 合身度 | fit, cut, silhouette, sizing < 修身 宽松 偏大 偏小 正码 显胖 显瘦 | slim, loose, true to size, run small, run large, runs small, runs big, baggy, tight
弹力 弹性 | stretch, elasticity < 有弹力 弹吗 | stretchy, elastic
透气 透气性 | breathability, breathable < 闷不闷 闷热 闷脚 捂 | sweaty, airflow
厚薄 季节 适用季节 适合季节 | season, warmth, weight class < 夏天能 冬天能 冬天穿 夏天穿 什么季节 暖不暖 保暖吗 | winter, summer, which season, warm enough, warm is
支数 纱支 织数 织造支数 | thread count, tc, yarn count < 多少支 几支纱 | how many threads, thread
填充量 充绒量 充棉量 绒子含量 含绒量 蓬松度 填充重量 | fill weight, fill power, down content, loft, tog, tog rating < 充了多少绒 多少绒 几斤的 多少蓬 | how much down, how much filling, how fluffy, how many togs
硬度 软硬度 软硬 软硬程度 | firmness, hardness, softness < 硬不硬 软不软 软硬怎么样 硬吗 软吗 | how firm, how soft, how hard, too soft, too firm
噪音 噪声 噪音值 噪声值 运行噪音 分贝 声音大小 | noise, noise level, sound level, decibels, loudness < 吵不吵 吵吗 声音大不大 声音大吗 响不响 声响 静音吗 多少分贝 动静 | how loud, how noisy, noisy, loud, quiet, silent, how quiet #sound
亮度 流明 光通量 | brightness, lumens, luminous flux, light output, luminance < 多亮 亮不亮 亮吗 有多亮 多少流明 够亮 | how bright, bright enough, how many lumens, very bright #light
色温 光色 灯光颜色 | colour temperature, color temperature, light colour, light color, kelvin < 暖光 白光 黄光 什么光 暖白 | warm white, cool white, warm light
光源 灯泡类型 灯头 灯座 | bulb type, light source, bulb, fitting, cap, base, socket type < 什么灯泡 换灯泡 什么螺口 | what bulb, which bulb, replace the bulb
照射距离 射程 照射范围 照明距离 光照距离 | beam distance, throw, beam range < 照多远 能照多远 多远能照 | how far…shine, how far…reach, how far does the beam #length
距离 传输距离 有效距离 遥控距离 通讯距离 探测距离 续航里程 里程 覆盖范围 覆盖面积 | range, distance, transmission range, wireless range, coverage area, mileage, operating range < 多远 能跑多远 跑多少公里 能连多远 覆盖多大 隔墙 | how far, how many miles, how many km, what range #length
适用面积 覆盖 适用空间 | coverage, room size, area, suitable area < 多大的房间 多大面积 多少平 几平米 能管多大 | how big a room, what size room, how large an area, square metres, square feet
速度 转速 最高速度 最高时速 打印速度 缝纫速度 档位 变速 档数 齿轮 车速 风速档位 | speed, top speed, max speed, rpm, gears, number of gears, speeds, stitch speed, print speed, speed settings < 多快 几速 几档 多少转 多少码 跑多快 有几挡 快不快 时速 | how fast, how many gears, how many speeds, how quick, top speed
压力 气压 最大压力 压强 最高气压 胎压 吸力 水压 | pressure, max pressure, maximum pressure, psi, bar, suction, suction power, pressure range < 多少气压 打多少气 压力多大 几个压 几公斤压力 吸力大不大 吸力多大 多少帕 | how many psi, how much pressure, how many bar, what pressure, how strong…suction
扭矩 | torque < 力气大不大 | how much torque
误差 精度 准确度 测量精度 | accuracy, precision, tolerance, margin of error < 准不准 准吗 准确吗 误差多少 | how accurate, accurate, reliable reading
测量时间 出值时间 | measuring time, reading time, measurement time < 多久出结果 几秒出 测一次多久 | how long…reading, how quick…read #time
测量范围 量程 | measuring range, measurement range < 能测多少 测到多少 | what range…measure
加热时间 沸腾时间 烧水时间 煮沸时间 预热时间 | boil time, heating time, boiling time, heat-up time, preheat time < 烧开 多久烧开 多久热 几分钟热 烧水要 | how long…boil, how long…heat, how fast…boil #time
干燥时间 干透时间 凝固时间 固化时间 | drying time, dry time, cure time, setting time < 多久干 几分钟干 干得快 多久能干 | how long…dry, how fast…dry, how quickly…dry, how long…set, how long…cure #time
烹饪时间 煮制时间 | cooking time, preparation time, prep time < 煮多久 煮几分钟 蒸多久 要煮 烤多久 | how long…cook, how long…boil it, how long…bake #time
制作时间 生产周期 定制周期 | lead time, production time, made to order < 做多久 要做几天 定制要多久 | how long…to make #time
组装 安装 安装方式 装配 安装说明 是否需要安装 | assembly, installation, assembly required, mounting, setup, installation type < 要自己装 要安装 自己装 好装吗 怎么装 怎么安装 要打孔 需要打孔 包安装 免打孔 | assemble, put together, put it together, install, set up, need tools, screws, drill, hang it, come assembled
包装清单 配件 包装内容 包含 内含 清单 随附 随箱配件 附件 | in the box, included, whats in the box, package contents, contents, accessories, includes, comes with, supplied with, kit contents < 送什么 里面有什么 里面有 包括什么 附带 配什么 带什么 有什么配件 都有什么 赠送 盒子里有 | what's included, what is included, what comes with, come with, comes with it, what do i get, box contain
认证 质检 检测 安全认证 执行标准 资质 | certification, certifications, certificate, certified, standard, standards, safety standard, approvals, tested to < 有没有认证 有检测 质检报告 有证书 安全标准 过检 3c | is it certified, ce marked, tested, safety tested, fda, food safe, food grade
可调 调节 调节范围 可调节高度 调节档位 | adjustable, adjustment, adjustability, adjustable height, adjustment range < 能调吗 能调 可以调 可调吗 能不能调 调高 调节 | adjust, adjusted
折叠 是否可折叠 折叠方式 | foldable, folding, folds, collapsible < 能折 可以折 收起来 能收 折起来 | fold, folded, fold flat, fold up, collapse
便携 随身 | portability, portable < 好带吗 方便带 带出门 带上飞机 | carry it, travel with, carry-on, take on a plane
品牌 牌子 厂家 制造商 生产商 | brand, manufacturer, maker, make < 什么牌子 哪个牌子 哪家的 谁家的 谁生产 | what brand, who makes, which brand
型号 款号 货号 | model, model number, item number, part number < 什么型号 哪个型号 | which model, what model
作者 著者 编者 插画 | author, writer, illustrator, by < 谁写 谁著 谁画 谁编 | who wrote, written by, who illustrated
出版社 出版 | publisher, imprint, published < 哪个出版 哪家出版 | published by, who published
页数 | pages, page count, number of pages < 多少页 几页 厚不厚 有几页 | how many pages, how long is the book, how thick…book
装帧 装订 开本 | binding, format, cover type, trim size < 精装 平装 硬壳 | hardcover, paperback, hardback
语言 语种 文字 | language, languages < 什么文 中文的吗 英文的吗 什么语言 有中文 | what language, which language, in english, in chinese
游戏人数 人数 适合人数 玩家人数 适用人数 | players, number of players, sleeps, seats, capacity in people, persons, serves < 几个人 几人 多少人 能住几 能坐几 几个人玩 够几个人 | how many people, how many players, how many can sleep, how many persons, feeds, how many does it sleep
游戏时长 时长 片长 单局时间 | playing time, game length, duration, play length < 玩多久 一局多久 几分钟一局 | how long…game, how long…play #time
难度 难度等级 | difficulty, difficulty level, skill level < 难不难 难吗 好学吗 新手 容易吗 | how hard, how difficult, hard to, easy to learn, easy to, complicated
比例 | scale, ratio < 多大比例 几比几 | what scale
弦数 琴弦数量 | number of strings, strings < 几弦 几根弦 多少弦 | how many strings
键数 琴键 琴键数 按键数 | keys, number of keys, key count < 多少键 几个键 | how many keys
有效弦长 弦距 弦高 | scale length, action, string action < 弦高多少 | string height
调音 音域 定弦 调性 音高 | tuning, pitch, reference pitch, key, range of notes, note range < 什么调 几度音 | what key, which tuning, tuned to
密度 编织密度 织片密度 针数 针号 推荐针号 | gauge, tension, needle size, recommended needle, stitches < 多粗的针 几号针 用几号针 多少针 | what needle, which needle, what gauge, how many stitches, needle size
粗细 线径 规格线径 弦径 | thickness, gauge, ply, yarn weight, strand, line diameter < 几股 多粗 粗不粗 | how thick, ply
颗粒大小 粒径 颗粒 | kibble size, grain size, granule size, particle size < 颗粒大 颗粒多大 | how big…kibble, size of the kibble
谷物 无谷 | grain, grain-free < 含谷物 有谷物 | grains
光照 光照需求 日照 | light, light requirement, sunlight, sun, light needs, position < 要晒太阳 晒太阳 要多少光 放哪里养 耐阴 | how much light, full sun, shade, direct sun, how much sun
浇水 浇水频率 水分 | watering, water needs, watering frequency < 多久浇 几天浇 怎么浇 浇多少水 | how often…water, how much water
成株高度 株高 成熟高度 | mature height, plant height, height at maturity < 能长多高 长多大 | how tall…grow, how big…get, how big…grow #length
开花期 花期 播种期 播种时间 | flowering period, flowering, bloom time, sowing time, planting time, sow < 什么时候开花 几月开花 几月种 什么时候种 开多久 | when…flower, when…bloom, when…plant, when…sow
发芽天数 发芽时间 成熟天数 | germination, days to germination, days to maturity < 几天发芽 多久发芽 多久能收 | how long…germinate, how long…sprout, how long…harvest #time
耐寒 耐寒性 耐寒温度 | hardiness, hardy to, hardiness zone, frost < 过冬 怕冷吗 冻死 能耐寒 | survive winter, frost hardy, overwinter
毒性 是否有毒 | toxicity, pet safe, toxic, poisonous < 有毒吗 有没有毒 对猫有毒 对狗有毒 | poisonous to, toxic to, safe for cats, safe for dogs, safe for pets
适用体型 适用犬型 胸围 颈围 | breed size, chest, girth, neck size, suitable breed < 多大的狗 多大的猫 大型犬能 小型犬能 | what size dog, how big a dog, large dogs, small dogs
水量 流量 出水量 循环量 扬程 | flow rate, flow, water flow, pump rate, head height < 流量多大 多大的缸 | how much water…pump, litres per hour, gallons per hour
调性 钓性 竿调 硬调 | action, rod action, rod power < 软调 硬竿 | how stiff
焦距 焦段 | focal length, zoom < 多少毫米 几倍变焦 | what focal length, how many mm, how much zoom
光圈 | aperture, max aperture, f-stop < 光圈多大 | how fast…lens
放大倍数 倍率 放大倍率 | magnification, power of magnification < 放大几倍 多少倍 几倍 | how many times…magnify, how much…magnify
视场角 视角 可视角度 | field of view, viewing angle, angle of view < 多广 广角 | how wide…view
镜片 度数 镜片类型 偏光 | lens type, lens, polarised, polarized, uv400 < 是偏光 有度数 | polarized lenses, polarised lenses
机芯 机芯类型 | movement, movement type, caliber < 机械的吗 石英 什么机芯 上发条 | what movement, automatic, quartz, wind it
主石 宝石 镶嵌 石头 | stone, gemstone, main stone, setting < 什么石头 几克拉 多少克拉 | what stone, how many carats
纯度 成色 含金量 含银量 | purity, karat, fineness, carat, silver content, gold content < 几k金 足金 含银多少 是纯银 | is it real gold, real silver, how pure
阻力 阻力等级 磅数 | resistance, resistance level < 多少磅 阻力多大 | how much resistance, how many pounds
身高范围 适用身高 适合身高 | rider height, height range, recommended height, user height < 多高的人 一米几 身高多少能 | how tall…be, what height…for
风力 风速 适用风力 | wind range, wind, wind speed < 几级风 多大的风 多大风 | how much wind, how windy
燃料 燃料类型 燃气 用气 | fuel, fuel type, gas type < 用什么气 烧什么 用什么燃料 | what fuel, what gas, what does it burn
油耗 耗气量 | fuel consumption, consumption < 费不费气 费油 | how much fuel, how much gas
印刷 刻字 定制 个性化 | engraving, personalisation, personalization, customisation, customization, print method < 能刻字 能定制 可以定制 能印 印logo | engrave, personalise, personalize, custom, customised, print my
环保 可降解 回收 | sustainability, recycled, recyclable, biodegradable, compostable, eco < 环保吗 能降解 可回收 | eco friendly, recycle
`;
