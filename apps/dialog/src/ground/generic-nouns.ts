// Everyday words for a kind of thing, and the words that titles use instead.

const NOUNS: Readonly<Record<string, string>> = {
  裙子: '连衣裙 半身裙 长裙 裙装 短裙',
  裤子: '长裤 短裤 休闲裤 运动裤 牛仔裤 裤装',
  衣服: '上衣 外套 服装 童装 婴童服饰',
  鞋子: '跑鞋 运动鞋 休闲鞋 登山鞋 徒步鞋 鞋',
  杯子: '保温杯 水杯 马克杯 玻璃杯 随行杯 咖啡杯',
  被子: '羽绒被 空调被 蚕丝被 夏凉被 羊毛被 冬被',
  锅子: '炒锅 汤锅 煎锅 奶锅 珐琅锅',
  锅: '炒锅 汤锅 煎锅 奶锅 珐琅锅 电饭煲',
  包包: '背包 双肩包 手提包 单肩包 箱包',
  书包: '背包 双肩包',
  箱子: '行李箱 登机箱 拉杆箱 收纳箱',
  椅子: '办公椅 月亮椅 折叠椅 餐椅',
  桌子: '书桌 餐桌 折叠桌',
  灯: '台灯 露营灯 夜灯 落地灯',
  毯子: '盖毯 毛毯 地毯',
  枕头: '记忆枕 羽绒枕 乳胶枕 护颈枕',
  音响: '音箱 蓝牙音箱',
  手表: '智能手表 腕表',
  耳麦: '耳机',
  电饭锅: '电饭煲',
  热水壶: '电热水壶 烧水壶 电水壶',
  书: '绘本 图书',
  茶叶: '茶 绿茶 红茶 乌龙茶 普洱茶',
  茶: '绿茶 红茶 乌龙茶 普洱茶',
  trousers: 'pants jeans',
  sofa: 'couch',
  earphones: 'earbuds headphones',
  headset: 'headphones',
  mug: 'cup',
  bag: 'backpack tote',
  tee: 't-shirt',
  sneakers: 'shoes',
  trainers: 'sneakers running shoes',
  watch: 'smart watch wristwatch',
  laptop: 'notebook',
  couch: 'sofa',
  duvet: 'quilt bedding',
  phone: 'smartphone',
  cellphone: 'smartphone',
  thermos: 'vacuum bottle',
};

const MOST = 8;

/** A mention in the words that titles may use instead of its everyday noun; empty where it has none. */
export function genericNouns(mention: string): { readonly mention: string; readonly noun: string }[] {
  for (const [noun, words] of Object.entries(NOUNS)) {
    const isLatin = /^[a-z]/.test(noun);
    const pattern = isLatin ? new RegExp(`\\b${noun}s?\\b`, 'u') : new RegExp(`${noun}$|${noun}(?= )`, 'u');
    if (!pattern.test(mention)) continue;
    const others = words.split(' ');
    return others.slice(0, MOST).map((other) => ({ mention: mention.replace(pattern, other), noun: other }));
  }
  return [];
}
