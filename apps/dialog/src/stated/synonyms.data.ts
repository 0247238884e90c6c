// Words that shops and shoppers use for one and the same property or user, in both languages: a line is one meaning.

/** Forms stand with their endings left open: "wash" is no form of "washable", "pregnan" is one of "pregnancy". */
export const statedSynonyms = `
蓝牙 bluetooth
降噪 消噪 噪音消除 noise-cancelling noise-canceling noise-cancellation anc
防水 waterproof water-resistant water-resistance water-repellent
无线网络 无线网 wifi wi-fi wlan
折叠 foldable folding folds fold-up collapsible
快充 快速充电 fast-charging fast-charge quick-charge rapid-charging
机洗 洗衣机 machine-washable machine-wash machine-washed washing-machine washing-machines
手洗 hand-wash hand-washable hand-washing
洗碗机 dishwasher dishwashers
微波炉 microwave microwaveable microwavable
烤箱 oven ovenproof
电磁炉 induction induction-hob
麦克风 话筒 microphone microphones mic mics
口袋 兜 pocket pockets
遥控器 遥控 remote-control remote
定时 timer timers
触屏 触摸屏 touchscreen touch-screen
可充电 充电式 rechargeable
可拆卸 可拆 detachable removable
可调节 可调 adjustable
左手 左撇子 左利手 left-handed left-hand lefty left-hander
右手 右利手 right-handed right-hand
孕妇 怀孕 孕期 孕 pregnancy pregnant expecting
哺乳期 哺乳 breastfeeding breast-feeding nursing
婴儿 新生儿 baby babies infant infants newborn newborns
儿童 小孩 孩子 小朋友 kid kids child children toddler toddlers
老人 老年人 长辈 elderly seniors
新手 初学者 初学 入门 零基础 beginner beginners starter novice
敏感肌 敏感性 敏感皮 敏皮 敏感皮肤 sensitive-skin sensitive
油皮 油性 油性皮肤 油性肌 oily-skin oily
干皮 干性 干性皮肤 干性肌 dry-skin
混合皮 混合性 混油皮 混油 混干 combination-skin
痘痘肌 痘肌 祛痘 acne acne-prone blemish
有机 organic
纯素 全素 素食 vegan plant-based
无麸质 无麸 不含麸质 gluten-free
麸质 gluten
小麦 wheat
坚果 nut nuts
花生 peanut peanuts
乳糖 lactose
牛奶 奶粉 乳制品 milk dairy
鸡蛋 蛋 egg eggs
大豆 soy soya
蜂蜜 honey
咖啡因 caffeine caffeinated
酒精 乙醇 alcohol
香精 香料 fragrance perfume parfum
防腐剂 preservative preservatives
谷物 grain grains cereal
转基因 gmo
低因 脱因 decaf decaffeinated
无糖 零糖 不加糖 sugar-free no-added-sugar unsweetened
糖 sugar sugars
防滑 non-slip anti-slip slip-resistant
防晒 sunscreen sun-protection uv-protection
透气 breathable
加绒 fleece-lined
内衬 里衬 衬里 lining lined
弹力 弹性 stretch stretchy elastic
说明书 使用说明 manual instructions user-guide
电池 battery batteries
充电器 充电头 charger chargers
充电线 数据线 charging-cable
收纳袋 收纳包 袋子 pouch carry-pouch carrying-pouch
盖子 盖 lid lids
支架 stand stands
踏板 pedal pedals
飞机 航班 登机 plane airplane aeroplane flight flights aircraft
户外 outdoor outdoors
室内 indoor indoors
露营 camping
徒步 登山 hiking trekking
跑步 running jogging
游泳 swimming
夜里 夜间 夜晚 晚上 半夜 night nights overnight nighttime
洗澡 淋浴 shower showering
冰箱 冷藏 fridge refrigerator refrigerate refrigerated
冷冻 freezer freeze frozen
猫 猫咪 cat cats
狗 狗狗 犬 dog dogs
幼猫 小猫 奶猫 kitten kittens
幼犬 小狗 奶狗 puppy puppies
虾 shrimp shrimps prawn prawns
蜗牛 螺 snail snails
男士 男款 男生 男 men mens men's man male
女士 女款 女生 女 women womens women's ladies woman female
安卓 android
苹果手机 iphone iphones
刻字 定制 engraving engraved personalised personalized personalisation
组装 安装 assembly assembled assemble installation
毛 掉毛 shedding sheds shed
褪色 掉色 fade fades fading colourfast
缩水 shrink shrinks shrinkage
起球 pilling pills pill
`;

/** What a food or cosmetic must not hold to be free of something: the first word, then what holds it. */
export const contained = `
麸质 gluten | 小麦 大麦 黑麦 麦芽 面粉 燕麦 wheat barley rye malt flour spelt semolina
牛奶 乳糖 dairy milk lactose | 牛奶 奶粉 黄油 奶油 芝士 奶酪 乳清 炼乳 milk butter cream cheese whey yoghurt yogurt casein
坚果 nut nuts | 杏仁 腰果 核桃 榛子 开心果 花生 夏威夷果 almond cashew walnut hazelnut pistachio peanut pecan macadamia
鸡蛋 egg eggs | 鸡蛋 蛋清 蛋黄 egg albumen
大豆 soy soya | 大豆 豆粉 soy soya tofu
谷物 grain grains | 玉米 小麦 大米 燕麦 大麦 corn maize wheat rice oat barley
糖 sugar | 白砂糖 蔗糖 冰糖 糖浆 红糖 sucrose syrup molasses
酒精 alcohol | 乙醇 酒 alcohol ethanol wine rum whisky brandy
`;
/** What no vegan, and what no vegetarian thing holds. */
export const ofAnimals = {
  vegan:
    '牛奶 奶粉 黄油 奶油 芝士 奶酪 鸡蛋 蜂蜜 牛肉 猪肉 鸡肉 鱼 虾 明胶 羊毛 真皮 牛皮 羽绒 丝 milk butter cream cheese whey egg honey beef pork chicken fish shrimp gelatin gelatine lard wool leather down silk beeswax',
  vegetarian: '牛肉 猪肉 鸡肉 鱼 虾 明胶 猪油 beef pork chicken fish shrimp gelatin gelatine lard anchovy',
} as const;
