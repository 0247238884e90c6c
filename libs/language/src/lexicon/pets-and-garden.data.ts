// What goods for pets, aquariums, plants and gardens are called: a line is one kind, Chinese names, a bar, English names.

/** Pets and aquariums. */
export const PET_GOODS = `
猫粮 猫主粮 | cat food
幼猫粮 奶猫粮 | kitten food
狗粮 犬粮 | dog food
幼犬粮 奶狗粮 | puppy food
猫罐头 猫罐 | canned cat food, wet cat food, cat can
狗罐头 | canned dog food, wet dog food
猫条 | cat treat stick, lickable cat treat
猫零食 | cat treat
狗零食 | dog treat
冻干 宠物冻干 | freeze-dried treat, freeze dried pet food
狗咬胶 磨牙骨 洁齿骨 洁齿棒 | dog chew, dental chew, dental stick
猫砂 | cat litter, kitty litter
猫砂盆 猫厕所 猫砂箱 | litter box, litter tray, litter pan
猫砂铲 | litter scoop
猫爬架 猫树 | cat tree, cat tower, cat condo
猫抓板 | cat scratcher, scratching board, scratching post, scratching pad
猫抓柱 | scratching post
逗猫棒 | cat teaser, cat wand, teaser wand
猫薄荷 | catnip
猫包 宠物包 航空箱 宠物航空箱 | pet carrier, cat carrier, pet crate
狗笼 狗笼子 | dog crate, dog cage
狗窝 狗床 | dog bed
猫窝 猫床 | cat bed
宠物窝 宠物床 宠物垫 | pet bed
狗屋 | dog house, kennel
牵引绳 狗绳 遛狗绳 狗链 狗牵引绳 牵狗绳 | dog leash, dog lead, leash, pet lead, retractable leash
胸背带 狗胸背 狗背带 | dog harness, pet harness
项圈 狗项圈 狗脖圈 | dog collar, pet collar
宠物牌 狗牌 | pet tag, dog tag
嘴套 狗嘴套 | dog muzzle, muzzle
伊丽莎白圈 | elizabethan collar, pet cone, e-collar
拾便袋 狗便袋 拾便器 | poop bag, poo bag, dog waste bag
宠物尿垫 狗尿垫 尿垫 | puppy pad, pee pad, training pad
宠物碗 狗碗 猫碗 猫食盆 狗食盆 | pet bowl, dog bowl, cat bowl
宠物饮水机 猫饮水机 | pet fountain, pet water fountain, cat water fountain
自动喂食器 宠物喂食器 | automatic feeder, pet feeder, automatic pet feeder
宠物梳 猫梳 狗梳子 | pet brush, dog brush, cat brush, deshedding brush
宠物剪刀 宠物指甲剪 | pet nail clipper
宠物沐浴露 宠物香波 狗沐浴露 | pet shampoo, dog shampoo
宠物推毛器 | pet clipper, dog clipper
驱虫药 驱虫滴剂 | flea treatment, flea and tick drops, dewormer
狗玩具 | dog toy
猫玩具 | cat toy
狗衣服 宠物衣服 | dog clothes, pet clothes, dog coat
鱼缸 水族箱 水族缸 | fish tank, aquarium
鱼粮 鱼食 鱼饲料 | fish food, fish feed
过滤器 鱼缸过滤器 | aquarium filter, fish tank filter
过滤棉 | filter sponge, filter floss
氧气泵 增氧泵 打氧机 | air pump, aquarium air pump, aerator
加热棒 鱼缸加热棒 | aquarium heater
鱼缸灯 水族灯 | aquarium light, aquarium lamp
水草 | aquatic plant, aquarium plant
水草泥 底砂 | aquarium soil, aquarium substrate
鱼网 捞鱼网 | fish net, aquarium net
除藻剂 | algaecide
硝化细菌 | nitrifying bacteria
仓鼠笼 | hamster cage
仓鼠粮 | hamster food
仓鼠跑轮 跑轮 | hamster wheel, exercise wheel
兔粮 | rabbit food, rabbit pellet
兔笼 | rabbit hutch, rabbit cage
提摩西草 牧草 干草 | timothy hay, hay
鸟笼 | bird cage, birdcage
鸟食 鸟粮 | bird food, bird seed
喂鸟器 | bird feeder
鹦鹉 | parrot
爬宠箱 爬虫箱 | terrarium, vivarium, reptile tank
孔雀鱼 | guppy
斗鱼 | betta, betta fish
金鱼 | goldfish
锦鲤 | koi
`;

/** Plants and gardens. */
export const GARDEN_GOODS = `
盆栽 绿植 植物 室内植物 | potted plant, house plant, houseplant, indoor plant
多肉 多肉植物 | succulent
仙人掌 | cactus
发财树 | money tree
绿萝 | pothos, devils ivy
龟背竹 | monstera, swiss cheese plant
虎皮兰 虎尾兰 | snake plant, sansevieria
吊兰 | spider plant
兰花 | orchid
蝴蝶兰 | moth orchid, phalaenopsis
玫瑰 | rose
月季 | garden rose, china rose
郁金香 | tulip
薰衣草 | lavender
绣球花 绣球 | hydrangea
鲜花 花束 | bouquet, fresh flower, flower bouquet
种子 花种 菜种 | seed, seeds, flower seed, vegetable seed
种球 球根 | flower bulb
花盆 | plant pot, flower pot, planter
种植箱 种植袋 | grow bag, planter box
营养土 种植土 花土 盆栽土 培养土 | potting soil, potting mix, compost, potting compost
肥料 花肥 化肥 | fertiliser, fertilizer, plant food
杀虫剂 农药 | insecticide, pesticide
除草剂 | weed killer, herbicide
喷壶 浇水壶 洒水壶 浇花壶 | watering can
喷雾瓶 喷瓶 | spray bottle, plant mister
水管 浇水管 软管 花园水管 | garden hose, hose, hosepipe
水枪喷头 浇花喷头 | hose nozzle, spray nozzle
洒水器 喷灌器 | sprinkler
自动浇花器 滴灌 | drip irrigation kit, self watering kit
修枝剪 园艺剪 园艺剪刀 剪枝剪 | pruning shears, secateurs, pruner, garden shears
绿篱机 | hedge trimmer
割草机 剪草机 除草机 | lawn mower, lawnmower
打草机 割灌机 | strimmer, grass trimmer, string trimmer
链锯 油锯 电链锯 | chainsaw
吹叶机 吹风机园林 | leaf blower
铁锹 铁铲 铲子 | shovel, spade
小铲子 园艺铲 | trowel, garden trowel
耙子 | rake
锄头 | hoe
手推车 独轮车 | wheelbarrow
园艺手套 | gardening glove, garden glove
温室 暖棚 | greenhouse
遮阳网 | shade cloth, shade net
遮阳棚 凉棚 | awning, canopy, gazebo, pergola
庭院伞 | patio umbrella, garden parasol
草坪 人造草坪 假草坪 | artificial grass, artificial turf, fake lawn
堆肥桶 | compost bin, composter
篱笆 栅栏 | fence, garden fence
火盆 户外火盆 | fire pit
泳池 充气泳池 充气水池 | inflatable pool, paddling pool, swimming pool
`;
