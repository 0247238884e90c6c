// What common kinds of goods are called in both languages: a line is one kind, Chinese names, a bar, English names.

/** Kinds of goods; in Chinese the more usual name first. */
export const productNouns = `
手机 智能手机|smartphone mobile-phone cell-phone cellphone phone
手机壳 保护壳|phone-case phone-cover
充电器 充电头|charger
充电宝 移动电源|portable-charger power-bank powerbank
数据线 充电线|cable charging-cable
耳机 耳麦 耳塞|headphone earphone earbud headset
音箱 音响 扬声器|speaker loudspeaker
笔记本电脑 笔记本 手提电脑 电脑|laptop
平板 平板电脑|tablet
电子书 阅读器 电纸书 电子书阅读器|e-reader ereader
键盘 机械键盘|keyboard
鼠标|mouse
显示器 屏幕|monitor
打印机|printer
路由器|router
相机 照相机 数码相机|camera digital-camera
运动相机|action-camera
摄像头 监控 监控摄像头|security-camera webcam
手表 腕表|wristwatch watch
智能手表|smart-watch smartwatch
温控器 恒温器|thermostat
灯泡|light-bulb bulb
台灯 灯|desk-lamp lamp
电视 电视机|tv television
冰箱|fridge refrigerator
洗衣机|washing-machine washer
微波炉|microwave
空气净化器 净化器|air-purifier purifier
吸尘器|vacuum-cleaner vacuum
咖啡机|coffee-maker espresso-machine coffee-machine
电水壶 电热水壶 热水壶 烧水壶|electric-kettle kettle
茶壶|tea-kettle teapot kettle
水壶 水瓶 水杯|water-bottle bottle
保温杯|thermos vacuum-flask insulated-bottle
杯子 马克杯|mug cup
烤架 烧烤架 烤炉|grill barbecue
牙刷 电动牙刷|toothbrush
香水|perfume
化妆品 彩妆 化妆套装 化妆盒|makeup-kit makeup
口红|lipstick
面霜|face-cream moisturizer
防晒霜|sunscreen
洗发水|shampoo
背包 双肩包 书包|backpack rucksack bag
行李箱 拉杆箱 旅行箱 箱子|luggage suitcase luggage-set
钱包|wallet
墨镜 太阳镜 太阳眼镜|sunglasses
雨伞 伞|umbrella
太阳伞 遮阳伞 庭院伞|patio-umbrella umbrella
自行车 单车|bicycle bike
头盔 骑行头盔|helmet
滑板|skateboard
瑜伽垫|yoga-mat
哑铃|dumbbell
帐篷|tent
睡袋|sleeping-bag
水管 浇水管 软管|garden-hose hose
鞋 鞋子|shoe sneaker boot
运动鞋 休闲鞋 球鞋|sneaker trainer
跑鞋 跑步鞋|running-shoe
登山鞋 徒步鞋 靴子|hiking-boot boot
衣服|jacket shirt t-shirt
T恤 短袖|t-shirt tee
衬衫|shirt
外套 夹克|jacket coat
抓绒衣 抓绒外套|fleece-jacket fleece
毛衣|sweater
裤子 长裤|trousers pants jeans
牛仔裤|jeans
裙子 连衣裙|dress skirt
袜子|socks
帽子|hat cap
围巾|scarf
手套|gloves
毛巾|towel
被子|duvet quilt
枕头|pillow
床单|sheet
毯子 毛毯|blanket
地毯|rug carpet
沙发|sofa couch
椅子 办公椅|office-chair chair
桌子 书桌|desk table
书架 书柜|bookshelf bookcase
挂钟 时钟 钟|wall-clock clock
宠物床 狗窝 猫窝|pet-bed
拼图|jigsaw-puzzle puzzle jigsaw
玩具|toy
本子 记事本 笔记本|notebook
书|book
茶 茶叶|tea
咖啡|coffee
零食|snack
巧克力|chocolate
`;
