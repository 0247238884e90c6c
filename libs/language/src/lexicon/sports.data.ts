// What goods for sports, bicycles, camping, fishing and travel are called: a line is one kind, Chinese names, a bar, English names.

/** Sports and training. */
export const SPORTS_GOODS = `
瑜伽垫 健身垫 | yoga mat, exercise mat
瑜伽砖 | yoga block, yoga brick
瑜伽球 健身球 | exercise ball, yoga ball, gym ball
泡沫轴 | foam roller
哑铃 | dumbbell, dumb bell
杠铃 | barbell
壶铃 | kettlebell
杠铃片 | weight plate
弹力带 拉力带 阻力带 | resistance band, exercise band
跳绳 | skipping rope, jump rope
拉力器 | chest expander
健腹轮 | ab wheel, ab roller
俯卧撑架 | push-up bar, push-up stand
单杠 引体向上器 | pull-up bar, chin-up bar
跑步机 | treadmill
动感单车 健身车 | exercise bike, spin bike, stationary bike
椭圆机 | elliptical, cross trainer, elliptical trainer
划船机 | rowing machine, rower
卧推凳 健身凳 哑铃凳 | weight bench, workout bench
握力器 | hand gripper, grip strengthener
健身手套 | gym glove, weightlifting glove
沙袋 拳击沙袋 | punching bag, punch bag
拳击手套 拳套 | boxing glove
护齿 | mouthguard, mouth guard
篮球 | basketball
篮球架 篮球框 | basketball hoop
足球 | football, soccer ball
护腿板 | shin guard, shin pad
排球 | volleyball
网球 | tennis ball
网球拍 | tennis racket, tennis racquet
羽毛球拍 | badminton racket, badminton racquet
羽毛球 | shuttlecock, badminton birdie
乒乓球 | table tennis ball, ping pong ball
乒乓球拍 | table tennis bat, table tennis paddle, ping pong paddle
乒乓球台 乒乓球桌 | table tennis table, ping pong table
壁球拍 | squash racket
匹克球拍 | pickleball paddle
棒球 | baseball
棒球棒 棒球棍 | baseball bat
棒球手套 | baseball glove
高尔夫球 | golf ball
高尔夫球杆 | golf club
高尔夫手套 | golf glove
台球杆 | pool cue, snooker cue, billiard cue
飞镖 | dart
飞镖盘 镖盘 | dartboard
泳镜 游泳镜 | swim goggles, swimming goggles
泳帽 游泳帽 | swim cap, swimming cap
浮板 | kickboard, swim board
游泳圈 | swim ring, pool float
救生衣 | life jacket, life vest, buoyancy aid
浮潜面罩 潜水镜 | snorkel mask, diving mask
呼吸管 | snorkel
脚蹼 蛙鞋 | swim fin, flipper
潜水服 湿衣 | wetsuit
冲浪板 | surfboard
桨板 | paddleboard, sup board, stand-up paddleboard
皮划艇 | kayak
充气艇 橡皮艇 | inflatable boat, dinghy
滑板 | skateboard
长板 | longboard
轮滑鞋 溜冰鞋 旱冰鞋 | roller skate, inline skate, rollerblade
冰刀鞋 冰鞋 | ice skate
滑雪板 单板 | snowboard
双板 | ski, skis
滑雪镜 雪镜 | ski goggles, snow goggles
滑雪服 | ski jacket, ski suit
雪橇 | sled, sledge
攀岩鞋 | climbing shoe
安全带 攀岩安全带 | climbing harness
登山扣 锁扣 快挂 | carabiner, karabiner
登山绳 | climbing rope
镁粉 | climbing chalk, gym chalk
弓箭 弓 | bow and arrow
运动护具 护具 | protective gear
奖杯 | trophy
奖牌 | medal
口哨 哨子 | whistle
舞蹈服 | dancewear, leotard
`;

/** Bicycles and scooters. */
export const CYCLING_GOODS = `
自行车 单车 脚踏车 | bicycle, bike, push bike
山地车 山地自行车 | mountain bike, mtb
公路车 公路自行车 | road bike, racing bike
折叠自行车 折叠车 | folding bike, folding bicycle
儿童自行车 童车 | kids bike, childrens bike, childrens bicycle
电动自行车 电单车 电助力车 | electric bike, e-bike, ebike
电动滑板车 | electric scooter, e-scooter
电动平衡车 体感车 | hoverboard, self-balancing scooter
自行车头盔 骑行头盔 单车头盔 骑行盔 | bike helmet, bicycle helmet, cycling helmet, cycle helmet
自行车灯 车灯 单车灯 自行车前灯 自行车头灯 前灯 骑行灯 | bike light, bicycle light, bicycle lamp, bike lamp, cycle light, front light
自行车尾灯 尾灯 | rear light, tail light, taillight
自行车锁 车锁 单车锁 | bike lock, bicycle lock, cycle lock, u-lock
打气筒 自行车打气筒 单车打气筒 | bike pump, bicycle pump, floor pump, track pump, tyre pump, tire pump, hand pump
内胎 | inner tube
外胎 自行车轮胎 车胎 | bike tyre, bike tire, bicycle tyre, bicycle tire
补胎工具 补胎片 | puncture repair kit, tire repair kit, patch kit
车铃 自行车铃铛 单车铃 | bike bell, bicycle bell
自行车坐垫 车座 鞍座 坐垫套 | bike saddle, bicycle saddle, bike seat, bicycle seat
车把 自行车把 | handlebar
把套 手把套 | handlebar grip, bike grip
把带 | bar tape, handlebar tape
脚踏 脚踏板 自行车脚踏 | bike pedal, bicycle pedal
自行车链条 链条 | bike chain, bicycle chain
链条油 | chain lube, chain oil
飞轮 | cassette, freewheel
刹车片 刹车皮 | brake pad
自行车挡泥板 挡泥板 | mudguard, bike fender
后货架 自行车货架 货架 | rear rack, pannier rack, bike rack
驮包 马鞍包 | pannier, pannier bag
车篮 车筐 自行车筐 | bike basket, bicycle basket
自行车脚撑 停车架 | kickstand
水壶架 | bottle cage
码表 自行车码表 | bike computer, cycle computer, cycling computer
骑行服 | cycling jersey, cycling kit
骑行裤 | cycling shorts, bib shorts
骑行手套 | cycling glove, bike glove
锁鞋 骑行鞋 | cycling shoe, clipless shoe
骑行台 | bike trainer, turbo trainer
儿童座椅 自行车儿童座椅 | child bike seat
`;

/** Camping, hiking, fishing and travel. */
export const OUTDOOR_GOODS = `
帐篷 | tent
天幕 | tarp, canopy tarp
睡袋 | sleeping bag
防潮垫 睡垫 | sleeping pad, sleeping mat, camping mat, roll mat
充气床垫 气垫床 充气床 | air mattress, air bed, airbed, inflatable mattress
行军床 折叠床 | camp bed, camping cot, folding bed
露营椅 户外折叠椅 月亮椅 | camping chair, camp chair
露营桌 折叠桌 | camping table, folding table
蛋卷桌 | roll-up table
野餐垫 野餐布 | picnic blanket, picnic mat
野餐篮 | picnic basket, picnic hamper
露营炉 炉头 卡式炉 户外炉 露营炉子 气炉 露营灶 | camping stove, camp stove, gas stove, portable stove, canister stove
户外锅具 露营锅 | camping cookware, mess kit, camp cookware
气罐 燃气罐 | gas canister, fuel canister
保温箱 冷藏箱 冰箱箱 | cool box, cooler, ice chest, cooler box
保温袋 冰包 | cool bag, cooler bag
水袋 | hydration bladder, water bladder
便携净水器 户外净水器 | water filter straw, portable water filter
登山杖 徒步杖 | trekking pole, hiking pole, walking pole
指南针 | compass
多功能刀 瑞士军刀 折刀 | multi-tool, multitool, swiss army knife, pocket knife, folding knife
工兵铲 | folding shovel, entrenching tool
打火石 | fire starter, fire steel
急救毯 保温毯 | emergency blanket, space blanket
防水袋 | dry bag
望远镜 双筒望远镜 | binoculars, field glasses
绳子 绳索 | rope
营钉 地钉 | tent peg, tent stake
驱蚊液 驱蚊水 防蚊液 花露水 | insect repellent, mosquito repellent, bug spray
蚊香 | mosquito coil
户外电源 移动储能电源 储能电源 | portable power station, power station
太阳能板 太阳能充电板 | solar panel, solar charger
对讲机 | walkie-talkie, two-way radio
鱼竿 钓竿 钓鱼竿 | fishing rod, fishing pole
渔轮 渔线轮 绕线轮 | fishing reel, reel
鱼线 钓鱼线 | fishing line
鱼钩 钓钩 | fishing hook, fish hook
鱼饵 钓饵 饵料 | fishing bait, bait
路亚饵 拟饵 假饵 | fishing lure, lure
浮漂 鱼漂 | fishing float, bobber
钓箱 渔具盒 | tackle box, fishing tackle box
抄网 | landing net
钓鱼椅 钓椅 | fishing chair
渔具 | fishing tackle
鱼护 | keep net
涉水裤 | wader, waders
转换插头 旅行转换插头 转换器 | travel adapter, plug adapter
行李秤 | luggage scale
旅行分装瓶 分装瓶 | travel bottle
密码锁 挂锁 | padlock, combination lock
`;
