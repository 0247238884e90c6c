// What kitchen ware, tableware and household appliances are called: a line is one kind, Chinese names, a bar, English names.

/** Pots, knives and kitchen tools. */
export const KITCHEN_WARE = `
锅 锅具 | cookware, pot
炒锅 炒菜锅 | wok
平底锅 煎锅 不粘锅 | frying pan, skillet, fry pan, pan
汤锅 | stockpot, soup pot
奶锅 小奶锅 | milk pan, saucepan
砂锅 陶锅 土锅 | clay pot, earthenware pot
铸铁锅 珐琅锅 | dutch oven, cast iron pot
蒸锅 | steamer, steamer pot
蒸笼 | bamboo steamer
火锅 | hot pot
烤盘 | baking tray, baking sheet, oven tray
烤盘锅 烤肉盘 | grill pan, griddle
锅盖 | pot lid, pan lid
刀具 刀组 套刀 | knife set
菜刀 厨刀 厨师刀 主厨刀 | kitchen knife, chefs knife, chef knife, cleaver
水果刀 削皮小刀 | paring knife, fruit knife
面包刀 | bread knife
牛排刀 | steak knife
磨刀器 磨刀石 | knife sharpener, sharpening stone, whetstone
砧板 菜板 切菜板 案板 | chopping board, cutting board
削皮器 削皮刀 刨刀 | peeler, vegetable peeler
擦丝器 刨丝器 | grater
压蒜器 蒜泥器 | garlic press
开瓶器 红酒开瓶器 | corkscrew, wine opener
启瓶器 开酒器 | bottle opener
开罐器 开罐刀 罐头刀 | can opener, tin opener
厨房剪刀 厨房剪 | kitchen scissors, kitchen shears
锅铲 铲子 炒铲 | spatula, turner, fish slice
汤勺 长柄勺 | ladle
漏勺 | slotted spoon, skimmer
打蛋器 | whisk, egg beater
擀面杖 | rolling pin
筛子 面粉筛 | sieve, sifter
滤盆 沥水篮 沥水盆 | colander, strainer
沥水架 碗架 沥碗架 | dish rack, dish drainer, drying rack
量杯 | measuring cup, measuring jug
量勺 | measuring spoon
厨房秤 电子秤 食物秤 | kitchen scale, kitchen scales, food scale
烘焙模具 蛋糕模具 蛋糕模 | cake tin, cake pan, cake mould, cake mold, baking mould
饼干模具 | cookie cutter, biscuit cutter
裱花袋 | piping bag, pastry bag
裱花嘴 | piping nozzle, piping tip
油纸 烘焙纸 烤盘纸 | baking paper, parchment paper, greaseproof paper
锡纸 铝箔纸 | aluminium foil, aluminum foil, tin foil
保鲜膜 | cling film, plastic wrap, cling wrap, food wrap
保鲜袋 密封袋 自封袋 | zip bag, ziplock bag, freezer bag, resealable bag
保鲜盒 密封盒 食物保鲜盒 | food container, food storage container, storage container
饭盒 便当盒 午餐盒 餐盒 | lunch box, bento box, lunchbox
密封罐 储物罐 | storage jar, airtight jar, canister
调料瓶 调味瓶 调料罐 | spice jar
调料架 调味架 | spice rack
盐罐 | salt cellar, salt shaker
胡椒研磨器 胡椒磨 研磨瓶 | pepper mill, pepper grinder
研钵 捣蒜臼 | mortar and pestle, pestle and mortar
油壶 油瓶 | oil dispenser, oil cruet, oil bottle
围裙 | apron
隔热手套 烤箱手套 | oven glove, oven mitt
隔热垫 锅垫 | trivet, hot pad
抹布 洗碗布 | dishcloth, dish cloth
冰格 制冰盒 冰块模具 | ice cube tray, ice tray
冰桶 | ice bucket
烧烤架 烤架 烤炉 烧烤炉 | barbecue, bbq, bbq grill, barbecue grill, grill
烧烤签 烤串签 | skewer
温度探针 食物温度计 | meat thermometer, food thermometer
打火机 点火器 | lighter
火柴 | match, matches
`;

/** What is eaten and drunk from. */
export const TABLEWARE = `
餐具 餐具套装 | tableware, dinnerware, dinner set
刀叉 刀叉餐具 西餐餐具 | cutlery, flatware, silverware
筷子 | chopstick, chopsticks
筷子筒 筷筒 | chopstick holder
勺子 汤匙 调羹 | spoon
叉子 | fork
吸管 | drinking straw, straw
碗 饭碗 | bowl
盘子 碟子 餐盘 | plate, dinner plate
托盘 | serving tray
杯子 马克杯 | mug, cup
咖啡杯 | coffee cup, coffee mug
玻璃杯 | drinking glass, glass tumbler, tumbler
高脚杯 红酒杯 葡萄酒杯 | wine glass, goblet
香槟杯 | champagne flute, champagne glass
啤酒杯 | beer glass, beer mug
威士忌杯 | whisky glass, whiskey glass
酒杯 烈酒杯 | shot glass
分酒器 醒酒器 | decanter
杯垫 | coaster
水壶 水瓶 水杯 运动水壶 | water bottle, drinking bottle
保温杯 保温瓶 真空杯 | thermos, vacuum flask, insulated bottle, thermos flask, insulated mug
随行杯 随手杯 | travel mug, travel cup
焖烧杯 焖烧罐 | food jar, food flask
暖水瓶 热水瓶 暖壶 暖瓶 保温壶 | thermos jug, vacuum jug, thermal carafe
冷水壶 凉水壶 | water jug, pitcher
茶壶 | teapot
茶杯 | teacup, tea cup
盖碗 | gaiwan
茶具 茶具套装 功夫茶具 | tea set, tea ware
茶盘 茶台 | tea tray
公道杯 | tea pitcher, fairness cup
茶漏 茶滤 泡茶器 | tea strainer, tea infuser
茶叶罐 茶罐 | tea caddy, tea canister, tea tin
法压壶 法式压滤壶 | french press, cafetiere, coffee press
摩卡壶 | moka pot
手冲壶 | gooseneck kettle, pour-over kettle
滤杯 咖啡滤杯 手冲滤杯 | coffee dripper, pour-over dripper
咖啡滤纸 滤纸 | coffee filter, filter paper
蛋糕架 | cake stand
一次性餐具 | disposable tableware, disposable cutlery
纸杯 一次性杯子 | paper cup, disposable cup
纸盘 一次性盘子 | paper plate, disposable plate
`;

/** Appliances for kitchen and household. */
export const APPLIANCES = `
冰箱 电冰箱 雪柜 | fridge, refrigerator
冰柜 冷柜 冷冻柜 | freezer, chest freezer
洗衣机 | washing machine, washer, clothes washer
烘干机 干衣机 | tumble dryer, clothes dryer
洗碗机 | dishwasher
微波炉 | microwave, microwave oven
烤箱 电烤箱 | oven, electric oven, toaster oven
空气炸锅 气炸锅 空炸锅 | air fryer, airfryer
电饭煲 电饭锅 | rice cooker
电压力锅 高压锅 压力锅 | pressure cooker
慢炖锅 电炖锅 电炖盅 | slow cooker, crock pot
电磁炉 | induction cooker, induction hob, induction cooktop
燃气灶 煤气灶 灶具 | gas stove, gas hob, gas cooktop
电陶炉 | ceramic hob, electric hob
抽油烟机 油烟机 吸油烟机 | range hood, cooker hood, extractor hood
破壁机 料理机 搅拌机 榨汁杯 果汁机 | blender, liquidiser
榨汁机 原汁机 | juicer
手持搅拌棒 料理棒 | hand blender, stick blender, immersion blender
厨师机 和面机 | stand mixer, dough mixer
电动打蛋器 手持打蛋器 | hand mixer, electric whisk
绞肉机 | meat grinder, meat mincer
豆浆机 | soy milk maker, soymilk maker
面包机 | bread maker, bread machine
面条机 压面机 | pasta maker, noodle maker
多士炉 烤面包机 吐司机 | toaster
三明治机 早餐机 | sandwich maker, toastie maker, panini press
华夫饼机 | waffle maker, waffle iron
煮蛋器 蒸蛋器 | egg cooker, egg boiler
酸奶机 | yoghurt maker, yogurt maker
冰淇淋机 雪糕机 | ice cream maker
制冰机 | ice maker
爆米花机 | popcorn maker
电水壶 电热水壶 热水壶 烧水壶 | electric kettle, kettle
咖啡机 | coffee maker, coffee machine
意式咖啡机 浓缩咖啡机 | espresso machine, espresso maker
磨豆机 咖啡研磨机 | coffee grinder
奶泡机 打奶器 | milk frother
饮水机 | water dispenser, water cooler
净水器 滤水器 净水机 | water purifier, water filter
滤水壶 净水壶 | water filter jug, water filter pitcher
吸尘器 | vacuum cleaner, vacuum, hoover
扫地机器人 扫地机 扫拖机器人 | robot vacuum, robotic vacuum, robot vacuum cleaner
洗地机 | wet dry vacuum, floor washer
蒸汽拖把 | steam mop
除螨仪 | mite vacuum, mattress vacuum
空气净化器 净化器 空气清净机 | air purifier, air cleaner
加湿器 加湿机 | humidifier
除湿机 抽湿机 | dehumidifier
空调 冷气机 冷气 | air conditioner, aircon, ac unit
风扇 电风扇 电扇 | fan, electric fan
落地扇 | pedestal fan, standing fan
吊扇 | ceiling fan
循环扇 | air circulator
小风扇 手持风扇 便携风扇 | handheld fan, mini fan, portable fan
暖风机 取暖器 电暖器 暖气 电暖气 | heater, space heater, electric heater
热水器 | water heater
熨斗 电熨斗 | iron, clothes iron, steam iron
挂烫机 蒸汽挂烫机 熨烫机 | garment steamer, clothes steamer
缝纫机 | sewing machine
吹风机 电吹风 风筒 | hair dryer, hairdryer, blow dryer
温控器 恒温器 | thermostat
智能门锁 指纹锁 电子锁 | smart lock, fingerprint lock
门铃 可视门铃 | doorbell, video doorbell
插座 插排 排插 拖线板 接线板 插线板 | power strip, extension lead, extension cord
智能插座 | smart plug
烟雾报警器 烟感 | smoke alarm, smoke detector
灭蚊灯 电蚊拍 驱蚊器 | mosquito killer, bug zapper, mosquito repeller
`;
