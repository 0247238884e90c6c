// What tools, hardware, cleaning and packing goods, and goods for cars and motorbikes are called: a line is one kind, Chinese names, a bar, English names.

/** Tools and hardware. */
export const TOOLS = `
工具箱 工具盒 | tool box, toolbox
工具套装 工具组 | tool set, tool kit
螺丝刀 改锥 起子 螺丝批 | screwdriver
电动螺丝刀 电批 电动起子 | electric screwdriver
锤子 榔头 铁锤 | hammer
扳手 扳子 | wrench, spanner
活动扳手 | adjustable wrench, adjustable spanner
内六角扳手 六角扳手 | allen key, hex key
套筒 套筒扳手 | socket set, socket wrench
钳子 老虎钳 | pliers
尖嘴钳 | needle-nose pliers
剥线钳 | wire stripper
电钻 手电钻 钻机 | drill, electric drill, power drill
充电钻 充电式电钻 锂电钻 | cordless drill
冲击钻 | hammer drill, impact drill
冲击扳手 | impact wrench, impact driver
电锤 | rotary hammer
钻头 | drill bit
角磨机 | angle grinder
砂光机 打磨机 | sander
砂纸 | sandpaper
电锯 圆锯 | circular saw, power saw
曲线锯 | jigsaw saw
手锯 锯子 | hand saw, handsaw, saw
台锯 | table saw
刨子 | wood plane, hand plane
凿子 | chisel
锉刀 | file tool, metal file
夹具 木工夹 | clamp
台钳 | bench vice, vise
卷尺 | tape measure
水平仪 水平尺 | spirit level
激光水平仪 | laser level
激光测距仪 测距仪 | laser distance meter, laser measure, rangefinder
游标卡尺 卡尺 | caliper, calliper
万用表 | multimeter
测电笔 电笔 | voltage tester
电烙铁 烙铁 | soldering iron
焊锡 | solder
焊机 电焊机 | welder, welding machine
热风枪 | heat gun
压线钳 | crimping tool
螺丝 螺钉 | screw
螺母 螺帽 | nut and bolt, hex nut
螺栓 | bolt
钉子 | nail
膨胀螺丝 膨胀管 | wall plug, wall anchor
合页 铰链 | hinge
门把手 拉手 | door handle, door knob
锁 门锁 | lock, door lock
扎带 | cable tie, zip tie
电工胶布 绝缘胶带 电工胶带 | electrical tape, insulating tape
强力胶 万能胶 502胶水 | super glue, superglue
玻璃胶 密封胶 | sealant, silicone sealant, caulk
管道胶带 布基胶带 | duct tape, gaffer tape
生料带 | ptfe tape, thread seal tape, plumbers tape
油漆 涂料 乳胶漆 | wall paint, emulsion paint, house paint
油漆刷 | paint brush
滚筒刷 | paint roller
木蜡油 木油 | wood oil, wood finish
清漆 | varnish
润滑油 润滑剂 | lubricant
除锈剂 | rust remover
瓷砖 | tile
地板 木地板 | flooring, wood flooring
电线 | electrical wire, electric cable
开关 墙壁开关 | wall switch, light switch
发电机 | generator
水泵 抽水泵 | water pump
空压机 空气压缩机 | air compressor
高压清洗机 高压水枪 洗车机 | pressure washer, power washer
安全帽 | hard hat, safety helmet
护目镜 防护眼镜 | safety goggles, safety glasses, protective goggles
劳保手套 工作手套 | work glove, safety glove
防毒面具 | respirator, gas mask
反光背心 反光衣 | hi-vis vest, safety vest, reflective vest
耳罩 隔音耳罩 | ear defender, ear muffs
`;

/** Cleaning, paper and packing. */
export const CLEANING_AND_PACKING = `
洗衣液 洗衣剂 | laundry detergent, liquid detergent, washing liquid
洗衣粉 | washing powder, laundry powder
洗衣凝珠 洗衣球 | laundry pod, laundry capsule, detergent pod
柔顺剂 柔软剂 衣物护理剂 | fabric softener, fabric conditioner
漂白水 漂白剂 | bleach
去污剂 去渍剂 去渍笔 | stain remover
洗洁精 洗碗液 洗碗精 | washing-up liquid, dish soap, dishwashing liquid, dish detergent
洗碗块 洗碗机块 | dishwasher tablet, dishwasher pod
清洁剂 | cleaner, cleaning spray, all-purpose cleaner
玻璃水 玻璃清洁剂 | glass cleaner, window cleaner
洁厕灵 洁厕剂 洁厕液 | toilet cleaner
管道疏通剂 疏通剂 | drain cleaner, drain unblocker
除垢剂 水垢清洁剂 | descaler, limescale remover
消毒液 消毒水 | disinfectant
空气清新剂 | air freshener
除湿袋 干燥剂 吸湿盒 | desiccant, moisture absorber, silica gel
樟脑丸 防蛀球 | mothball
拖把 拖布 墩布 地拖 | mop, floor mop
扫把 扫帚 笤帚 | broom
簸箕 畚箕 | dustpan
鸡毛掸子 除尘掸 | feather duster, duster
刷子 清洁刷 | scrubbing brush, cleaning brush
海绵 洗碗海绵 百洁布 | sponge, scouring pad, dish sponge
钢丝球 | steel wool, scourer
擦窗器 玻璃刮 刮水器 | squeegee, window squeegee
抹布 清洁布 超细纤维布 | cleaning cloth, microfibre cloth, microfiber cloth
水桶 桶 | bucket, pail
橡胶手套 家务手套 洗碗手套 | rubber glove, washing-up glove, dish glove
粘毛器 滚筒粘毛 粘毛滚筒 | lint roller
除毛球器 毛球修剪器 去球器 | fabric shaver, lint remover, lint shaver
马桶搋子 皮搋子 马桶塞 | plunger, toilet plunger
蟑螂药 杀蟑 | cockroach bait, roach killer
老鼠夹 捕鼠器 | mouse trap, rat trap
粘鼠板 | glue trap
苍蝇拍 | fly swatter
卫生纸 厕纸 卷纸 手纸 | toilet paper, toilet roll, bathroom tissue
纸巾 抽纸 面巾纸 餐巾纸 | tissue, facial tissue, kleenex
厨房纸 厨房用纸 | kitchen roll, kitchen towel, paper towel
纸箱 纸盒 包装箱 搬家纸箱 | cardboard box, carton, packing box, moving box
气泡膜 气泡纸 气泡垫 | bubble wrap
封箱胶带 打包胶带 | packing tape, parcel tape
快递袋 | mailing bag, poly mailer
气泡信封 气泡袋 | padded envelope, bubble mailer, jiffy bag
礼盒 礼品盒 | gift box
礼品袋 | gift bag
包装纸 礼品纸 | wrapping paper, gift wrap
牛皮纸 | kraft paper
缠绕膜 打包膜 | stretch film, stretch wrap
填充物 填充纸 | packing paper, packing peanut
标签纸 不干胶 | sticker label, adhesive label
塑料袋 | plastic bag, carrier bag
`;

/** Cars and motorbikes. */
export const VEHICLE_GOODS = `
轮胎 汽车轮胎 | tyre, tire, car tyre, car tire
轮毂 | wheel rim, alloy wheel
雨刷 雨刮器 雨刮 | wiper blade, windscreen wiper, windshield wiper
机油 发动机油 | engine oil, motor oil
防冻液 冷却液 | antifreeze, coolant
玻璃水 车用玻璃水 | screenwash, windshield washer fluid, screen wash
刹车油 | brake fluid
刹车片 | brake pad
火花塞 | spark plug
机油滤芯 机滤 | oil filter
空气滤芯 空滤 | air filter
空调滤芯 | cabin filter, pollen filter
汽车电瓶 电瓶 蓄电池 | car battery
搭电线 过江龙 | jump leads, jumper cable
应急启动电源 搭电宝 | jump starter
充气泵 车载充气泵 | tyre inflator, tire inflator, air compressor
胎压计 气压表 | tyre pressure gauge, tire gauge, tire pressure gauge
胎压监测 | tpms, tire pressure monitor
千斤顶 | car jack, jack
拖车绳 | tow rope, tow strap
汽车坐垫 汽车座垫 | car seat cushion
汽车座套 座套 | car seat cover
汽车脚垫 车用脚垫 | car mat, car floor mat
后备箱垫 尾箱垫 | boot liner, trunk mat, cargo liner
方向盘套 | steering wheel cover
车载支架 车载手机支架 汽车手机支架 | car phone holder, car phone mount, car mount
车衣 车罩 | car cover
遮阳挡 汽车遮阳挡 遮阳板 | sunshade, windscreen sunshade, windshield sunshade
车载香薰 车载香水 | car air freshener, car diffuser
车载吸尘器 | car vacuum, car vacuum cleaner
洗车液 洗车水 | car shampoo, car wash soap
车蜡 打蜡 | car wax, car polish
大灯 汽车大灯 | headlight
车载冰箱 | car fridge, car cooler
行李架 车顶架 | roof rack, roof bar
车顶箱 | roof box
自行车架 车载自行车架 | car bike rack, bike carrier
倒车雷达 | parking sensor
倒车影像 | reversing camera, backup camera
车载充电桩 充电桩 | ev charger
灭火器 | fire extinguisher
三角警示牌 警示牌 三角架 | warning triangle
逃生锤 安全锤 破窗锤 | emergency hammer, window breaker
摩托车头盔 机车头盔 摩托头盔 | motorcycle helmet, motorbike helmet
摩托车手套 机车手套 | motorcycle glove, motorbike glove
骑行服 机车服 摩托车服 | motorcycle jacket, motorbike jacket
机车靴 摩托车靴 | motorcycle boot
摩托车尾箱 尾箱 | top box, top case
摩托车锁 | disc lock, motorcycle lock
摩托车 机车 | motorcycle, motorbike
电动车 电瓶车 电动摩托 | electric moped, electric scooter, e-moped
头盔 | helmet
`;
