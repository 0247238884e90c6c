// What food and drinks are called: a line is one kind, Chinese names, a bar, English names.

/** Food. */
export const FOOD = `
零食 小吃 | snack, snacks
饼干 曲奇 | biscuit, cookie
苏打饼干 | cracker
威化 威化饼 | wafer
薯片 洋芋片 | potato chip, potato crisp, crisps
爆米花 | popcorn
糖果 糖 | candy, sweets, confectionery
软糖 | gummy, gummies, jelly sweet
棒棒糖 | lollipop
口香糖 | chewing gum
薄荷糖 | mint, breath mint
巧克力 朱古力 | chocolate
蛋糕 | cake
面包 | bread
吐司 吐司面包 方包 | toast bread, sandwich bread
糕点 点心 | pastry
月饼 | mooncake, moon cake
粽子 | zongzi, sticky rice dumpling
汤圆 元宵 | tangyuan, glutinous rice ball
饺子 水饺 | dumpling, jiaozi
包子 | steamed bun, baozi
冰淇淋 雪糕 | ice cream
布丁 | pudding
果冻 | jelly
坚果 混合坚果 每日坚果 | nuts, mixed nuts
杏仁 巴旦木 扁桃仁 | almond
腰果 | cashew
核桃 | walnut
开心果 | pistachio
夏威夷果 | macadamia
花生 | peanut
瓜子 葵花籽 | sunflower seed, melon seed
水果干 果干 蜜饯 | dried fruit
葡萄干 | raisin
红枣 大枣 | red date, jujube
牛肉干 肉干 风干牛肉 | beef jerky, jerky
肉松 | meat floss, pork floss
火腿 | ham
香肠 腊肠 | sausage
培根 | bacon
方便面 泡面 即食面 速食面 | instant noodle, ramen
面条 挂面 | noodle
意面 意大利面 意粉 | pasta, spaghetti
大米 米 | rice
糯米 | glutinous rice, sticky rice
面粉 | flour
燕麦 麦片 燕麦片 | oatmeal, oats, rolled oats
早餐麦片 谷物麦片 | breakfast cereal, cereal, granola, muesli
能量棒 | energy bar
蛋白棒 | protein bar
食用油 | cooking oil
橄榄油 | olive oil
花生油 | peanut oil, groundnut oil
芝麻油 香油 麻油 | sesame oil
黄油 奶油黄油 牛油 | butter
奶酪 芝士 起司 乳酪 | cheese
酸奶 优格 | yoghurt, yogurt
牛奶 鲜奶 | milk
奶粉 成人奶粉 | milk powder, powdered milk
炼乳 | condensed milk
燕麦奶 | oat milk
豆浆 豆奶 | soy milk, soya milk
鸡蛋 | egg, eggs
蜂蜜 | honey
果酱 | jam
花生酱 | peanut butter
酱油 生抽 豉油 | soy sauce
蚝油 | oyster sauce
醋 | vinegar
辣椒酱 辣酱 | chilli sauce, chili sauce, hot sauce
番茄酱 番茄沙司 | ketchup, tomato ketchup
沙拉酱 蛋黄酱 美乃滋 | mayonnaise, mayo, salad dressing
咖喱 | curry
盐 食盐 | salt
白糖 砂糖 白砂糖 | sugar, white sugar
红糖 | brown sugar
胡椒粉 胡椒 | pepper
花椒 | sichuan pepper
香料 调味料 | spice, seasoning
鸡精 味精 | msg, chicken bouillon
火锅底料 | hot pot base, hotpot base
罐头 | canned food, tinned food
金枪鱼罐头 吞拿鱼罐头 | canned tuna, tinned tuna
豆腐 | tofu, bean curd
紫菜 海苔 | seaweed, nori
蘑菇 香菇 | mushroom, shiitake
牛排 | steak, beef steak
牛肉 | beef
猪肉 | pork
鸡胸肉 | chicken breast
羊肉 | lamb, mutton
三文鱼 鲑鱼 | salmon
虾 大虾 虾仁 | shrimp, prawn
螃蟹 大闸蟹 | crab
鱿鱼 鱿鱼丝 | squid
海参 | sea cucumber
水果 | fruit
苹果 | apple
香蕉 | banana
橙子 | orange
草莓 | strawberry
蓝莓 | blueberry
车厘子 樱桃 | cherry
芒果 | mango
菠萝 凤梨 | pineapple
牛油果 鳄梨 | avocado
土豆 马铃薯 | potato
番茄 西红柿 | tomato
玉米 | corn, sweetcorn
酵母 | yeast
泡打粉 | baking powder
可可粉 | cocoa powder, cacao powder
香草精 | vanilla extract
`;

/** Tea, coffee, wine and other drinks. */
export const DRINKS = `
茶 茶叶 | tea, tea leaf
绿茶 | green tea
红茶 | black tea
乌龙茶 青茶 | oolong tea, oolong
普洱茶 普洱 | pu-erh tea, pu-erh, puer tea
白茶 | white tea
花茶 茉莉花茶 茉莉茶 | jasmine tea
花草茶 | herbal tea, tisane
抹茶 抹茶粉 | matcha, matcha powder
茶包 袋泡茶 | tea bag, teabag
奶茶 珍珠奶茶 | milk tea, bubble tea
咖啡 | coffee
咖啡豆 | coffee bean, whole bean coffee
咖啡粉 研磨咖啡 | ground coffee, coffee powder
速溶咖啡 即溶咖啡 | instant coffee
挂耳咖啡 | drip bag coffee, drip coffee bag
咖啡胶囊 胶囊咖啡 | coffee capsule, coffee pod
冷萃咖啡 冷萃 冷泡咖啡 | cold brew, cold brew coffee
热巧克力 | hot chocolate, drinking chocolate
果汁 | juice, fruit juice
汽水 碳酸饮料 | soda, fizzy drink, soft drink
可乐 | cola, coke
苏打水 气泡水 | sparkling water, soda water
矿泉水 饮用水 | mineral water, bottled water
运动饮料 | sports drink
能量饮料 功能饮料 | energy drink
酒 | alcohol, liquor
红酒 红葡萄酒 | red wine
白葡萄酒 | white wine
葡萄酒 | wine
桃红葡萄酒 | rose wine
香槟 | champagne
起泡酒 气泡酒 | sparkling wine, prosecco, cava
啤酒 | beer
精酿啤酒 精酿 | craft beer
苹果酒 西打酒 | cider
白酒 | baijiu, chinese liquor
黄酒 | yellow wine, huangjiu, shaoxing wine
清酒 | sake
威士忌 | whisky, whiskey
白兰地 | brandy
伏特加 | vodka
朗姆酒 | rum
金酒 杜松子酒 琴酒 | gin
龙舌兰 龙舌兰酒 | tequila
利口酒 | liqueur
梅酒 青梅酒 | plum wine, umeshu
米酒 | rice wine
`;
