// Common colours, sizes and materials: a line is one meaning, its first word the canonical name, the rest its other names.

/** Colours in both languages. */
export const colours = `
black 黑色 黑 曜石黑 墨黑 石墨黑 亮黑 磨砂黑 jet-black
white 白色 白 纯白 珍珠白 月光白 雪白
red 红色 红 大红 正红 中国红 scarlet crimson
blue 蓝色 蓝 宝蓝 天蓝 海蓝
green 绿色 绿 墨绿 军绿 草绿
yellow 黄色 黄 柠檬黄 鹅黄
orange 橙色 橙 橘色 橘 橘红
purple 紫色 紫 violet 紫罗兰
pink 粉色 粉 粉红 粉红色 樱花粉
brown 棕色 棕 褐色 咖色 咖啡色 咖 焦糖色
grey 灰色 灰 gray 深空灰 浅灰 深灰 charcoal 炭灰
silver 银色 银 银白
gold 金色 金 香槟金 土豪金 golden
rose-gold 玫瑰金
beige 米色 米 米白 杏色 cream 奶油色 奶白 ivory 象牙白 off-white
khaki 卡其 卡其色
navy 藏青 藏青色 深蓝 深蓝色 藏蓝 navy-blue dark-blue
sky-blue 浅蓝 浅蓝色 天蓝色 light-blue
dark-green 深绿 深绿色
light-green 浅绿 浅绿色
turquoise 青色 青 湖蓝 cyan teal 青绿
burgundy 酒红 酒红色 wine maroon wine-red
transparent 透明 透明色 clear
multicolor 彩色 多色 multicolour colorful colourful
`;

/**
 * What else a shopper means who says a plain colour: other colours of the table above, and names of shades that shops use ("Slate", "Sage"). First the
 * plain colour. A shade may stand with two: teal is blue to some and green to others.
 */
export const shades = `
black ebony onyx jet obsidian raven 黛黑 乌黑 炭黑
white ivory pearl snow chalk alabaster 本白 象牙白 珠光白
red burgundy ember ruby cherry brick terracotta rust vermilion cardinal cranberry poppy berry 酒红 砖红 枣红 绯红 朱砂 赤陶 铁锈红 樱桃红
blue navy sky-blue turquoise ink indigo cobalt denim azure petrol midnight duck-egg-blue sapphire ocean marine royal steel-blue cornflower aqua bluebell 湖蓝 雾蓝 靛蓝 靛青 孔雀蓝 牛仔蓝 墨蓝 冰蓝 海军蓝 青色
green dark-green light-green turquoise sage olive mint forest emerald moss lime pistachio jade fern hunter bottle-green eucalyptus 橄榄绿 薄荷绿 豆绿 抹茶 抹茶色 翠绿 牛油果绿 青色 橄榄
yellow mustard lemon sunflower ochre amber saffron honey butter canary 姜黄 芥末黄 琥珀 琥珀色 奶黄
orange tangerine apricot peach copper pumpkin rust terracotta 杏橙 琥珀橙 南瓜色
purple lilac lavender plum aubergine mauve amethyst heather grape 丁香紫 薰衣草紫 茄紫 藕紫 香芋紫 香芋色
pink rose-gold blush rose coral fuchsia magenta salmon bubblegum dusty-rose 藕粉 藕粉色 玫红 玫瑰色 蜜桃粉 裸粉 珊瑚 珊瑚色 桃红
brown khaki tan chocolate coffee mocha chestnut walnut camel caramel cognac hazel espresso taupe oak teak 驼色 胡桃色 胡桃木色 原木色 摩卡 摩卡色 巧克力色 栗色 茶色
grey silver charcoal slate graphite ash stone smoke gunmetal anthracite pewter dove fog 烟灰 雾灰 石墨 石墨色 水泥灰 高级灰 银色
beige khaki cream ivory sand oatmeal ecru natural nude stone champagne wheat linen-white oat biscuit 沙色 燕麦 燕麦色 亚麻色 驼色 裸色 香槟色 奶茶色
`;

/** Clothing and general sizes in both languages. */
export const sizes = `
xs extra-small 特小 加小 特小号 加小码
s small 小号 小码 小
m medium 中号 中码 中 均
l large 大号 大码 大
xl extra-large x-large 加大 加大号 加大码 特大 特大号
xxl 2xl 加加大 双加大
xxxl 3xl
4xl xxxxl
5xl
6xl
one-size 均码 free-size 单一尺码
`;

/** Materials in both languages. */
export const materials = `
cotton 棉 纯棉 全棉 棉质 棉布
linen 亚麻 麻 棉麻
silk 真丝 丝绸 丝 桑蚕丝 蚕丝
wool 羊毛 羊绒 cashmere
leather 皮 真皮 皮革 牛皮
polyester 涤纶 聚酯 聚酯纤维
nylon 尼龙 锦纶
denim 牛仔 牛仔布
canvas 帆布
wood 木 木质 木头 实木 wooden
bamboo 竹 竹子 竹制
glass 玻璃
ceramic 陶瓷 瓷 瓷质 porcelain
plastic 塑料 塑胶
metal 金属
steel 钢
stainless-steel 不锈钢
aluminum 铝 铝合金 aluminium
titanium 钛 钛合金
rubber 橡胶
silicone 硅胶
down 羽绒 鸭绒 鹅绒
`;
