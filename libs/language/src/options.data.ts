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
