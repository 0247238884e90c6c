// Colours, materials, brands and categories that many products share, each worded once in both languages.

/** Chinese, then English. */
export type Pair = readonly [zh: string, en: string];

/** Values that several products share: Chinese, English, and the part they have in a sku. */
export const values: Record<string, readonly [zh: string, en: string, code: string]> = {
  black: ['黑色', 'Black', 'BLK'],
  white: ['白色', 'White', 'WHT'],
  ivory: ['米白色', 'Ivory', 'IVR'],
  grey: ['灰色', 'Grey', 'GRY'],
  silver: ['银色', 'Silver', 'SLV'],
  graphite: ['石墨灰', 'Graphite', 'GPH'],
  navy: ['藏青色', 'Navy', 'NVY'],
  blue: ['蓝色', 'Blue', 'BLU'],
  'sky-blue': ['天蓝色', 'Sky blue', 'SKY'],
  red: ['红色', 'Red', 'RED'],
  burgundy: ['酒红色', 'Burgundy', 'BGD'],
  pink: ['粉色', 'Pink', 'PNK'],
  green: ['绿色', 'Green', 'GRN'],
  olive: ['军绿色', 'Olive', 'OLV'],
  yellow: ['黄色', 'Yellow', 'YLW'],
  orange: ['橙色', 'Orange', 'ORG'],
  purple: ['紫色', 'Purple', 'PRP'],
  brown: ['棕色', 'Brown', 'BRN'],
  camel: ['驼色', 'Camel', 'CML'],
  khaki: ['卡其色', 'Khaki', 'KHK'],
  beige: ['米色', 'Beige', 'BGE'],
  cotton: ['纯棉', 'Cotton', 'COT'],
  linen: ['亚麻', 'Linen', 'LIN'],
  wool: ['羊毛', 'Wool', 'WOL'],
  cashmere: ['山羊绒', 'Cashmere', 'CSH'],
  silk: ['桑蚕丝', 'Silk', 'SLK'],
  polyester: ['聚酯纤维', 'Polyester', 'PES'],
  nylon: ['尼龙', 'Nylon', 'NYL'],
  denim: ['牛仔布', 'Denim', 'DNM'],
  leather: ['牛皮', 'Leather', 'LTH'],
  suede: ['麂皮', 'Suede', 'SUE'],
  canvas: ['帆布', 'Canvas', 'CNV'],
  'goose-down': ['鹅绒', 'Goose down', 'GDN'],
  'stainless-steel': ['不锈钢', 'Stainless steel', 'SST'],
  'cast-iron': ['铸铁', 'Cast iron', 'IRN'],
  aluminium: ['铝合金', 'Aluminium', 'ALU'],
  titanium: ['钛', 'Titanium', 'TIT'],
  ceramic: ['陶瓷', 'Ceramic', 'CER'],
  glass: ['玻璃', 'Glass', 'GLS'],
  wood: ['实木', 'Solid wood', 'WOD'],
  bamboo: ['竹', 'Bamboo', 'BAM'],
  plastic: ['塑料', 'Plastic', 'PLA'],
  'natural-rubber': ['天然橡胶', 'Natural rubber', 'RUB'],
  'oily-skin': ['油性肌肤', 'Oily skin', 'OIL'],
  'dry-skin': ['干性肌肤', 'Dry skin', 'DRY'],
  'sensitive-skin': ['敏感肌肤', 'Sensitive skin', 'SEN'],
  'all-skin': ['所有肤质', 'All skin types', 'ALL'],
  yes: ['是', 'Yes', 'Y'],
  no: ['否', 'No', 'N'],
};

/** The brands of the demo store. All of them are made up. */
export const brands = {
  lynsea: ['聆汐', 'Lynsea'],
  chenova: ['辰屿', 'Chenova'],
  tuokey: ['拓键', 'Tuokey'],
  qinglark: ['青栎', 'Qinglark'],
  chuixu: ['炊叙', 'Chuixu'],
  mianlio: ['棉里', 'Mianlio'],
  luyinne: ['鹿隐', 'Luyinne'],
  bufeng: ['步蘴', 'Bufenn'],
  lingtrek: ['岭行', 'Lingtrek'],
  yeting: ['野汀', 'Yetinn'],
  taiyue: ['苔语', 'Taiyue'],
  zhaoyan: ['朝颜集', 'Zhaoyanne'],
  wuxiu: ['雾岫', 'Wuxiu'],
  shixu: ['食序', 'Shixoo'],
} satisfies Record<string, Pair>;

/** The key of a brand. */
export type BrandKey = keyof typeof brands;

/** The six departments, as they stand first in a product's categories. */
export const departments = {
  electronics: '数码 Electronics',
  home: '家居 Home',
  fashion: '服饰 Fashion',
  outdoor: '户外运动 Outdoor',
  beauty: '美妆个护 Beauty',
  food: '食品 Food',
} as const;

interface Category {
  department: keyof typeof departments;
  name: string;
  tags: readonly string[];
}

/** The categories under the departments, with the words by which shoppers call what is in them. */
export const categories = {
  headphones: {
    department: 'electronics',
    name: '耳机 Headphones',
    tags: ['耳机', 'headphones', 'earphones', '蓝牙', 'bluetooth'],
  },
  speakers: {
    department: 'electronics',
    name: '音箱 Speakers',
    tags: ['音箱', '音响', 'speaker', '蓝牙', 'bluetooth'],
  },
  phones: { department: 'electronics', name: '手机 Phones', tags: ['手机', 'phone', 'smartphone', '5G'] },
  tablets: { department: 'electronics', name: '平板与阅读器 Tablets & E-readers', tags: ['平板', 'tablet'] },
  laptops: {
    department: 'electronics',
    name: '笔记本电脑 Laptops',
    tags: ['笔记本', '电脑', 'laptop', 'notebook', 'computer'],
  },
  watches: {
    department: 'electronics',
    name: '智能穿戴 Wearables',
    tags: ['智能手表', '手表', 'smartwatch', 'wearable'],
  },
  gear: { department: 'electronics', name: '数码配件 Tech Accessories', tags: ['数码配件', 'accessory'] },
  bedding: { department: 'home', name: '床品 Bedding', tags: ['床品', '家纺', 'bedding'] },
  cookware: { department: 'home', name: '厨具餐具 Kitchen & Dining', tags: ['厨具', '厨房', 'kitchen', 'cookware'] },
  appliances: { department: 'home', name: '小家电 Small Appliances', tags: ['小家电', 'appliance'] },
  lighting: { department: 'home', name: '灯具 Lighting', tags: ['灯', 'lamp', 'light'] },
  living: { department: 'home', name: '家具收纳 Furniture & Storage', tags: ['家具', '收纳', 'furniture', 'storage'] },
  tops: { department: 'fashion', name: '上衣 Tops', tags: ['上衣', 'top', '衣服', 'clothes'] },
  knitwear: {
    department: 'fashion',
    name: '针织毛衣 Knitwear',
    tags: ['毛衣', '针织衫', 'sweater', 'jumper', 'knitwear'],
  },
  outerwear: { department: 'fashion', name: '外套 Outerwear', tags: ['外套', 'jacket', 'coat', 'outerwear'] },
  bottoms: { department: 'fashion', name: '裤裙 Trousers & Dresses', tags: ['下装'] },
  shoes: { department: 'fashion', name: '鞋履 Shoes', tags: ['鞋', '鞋子', 'shoes'] },
  bags: { department: 'fashion', name: '包袋 Bags', tags: ['包', '包包', 'bag'] },
  finery: { department: 'fashion', name: '配饰 Fashion Accessories', tags: ['配饰', 'accessory'] },
  camping: { department: 'outdoor', name: '露营 Camping', tags: ['露营', '野营', 'camping'] },
  hiking: { department: 'outdoor', name: '徒步登山 Hiking', tags: ['徒步', '登山', 'hiking', 'trekking'] },
  fitness: { department: 'outdoor', name: '健身瑜伽 Fitness & Yoga', tags: ['健身', '运动', 'fitness', 'workout'] },
  cycling: { department: 'outdoor', name: '骑行 Cycling', tags: ['骑行', '自行车', 'cycling', 'bike'] },
  skincare: { department: 'beauty', name: '护肤 Skincare', tags: ['护肤', '护肤品', 'skincare'] },
  makeup: { department: 'beauty', name: '彩妆 Makeup', tags: ['彩妆', '化妆品', 'makeup', 'cosmetics'] },
  hair: { department: 'beauty', name: '洗护 Hair & Body', tags: ['洗护', 'hair care', 'body care'] },
  fragrance: { department: 'beauty', name: '香氛 Fragrance', tags: ['香水', '香氛', 'perfume', 'fragrance'] },
  tea: { department: 'food', name: '茶叶 Tea', tags: ['茶', '茶叶', 'tea'] },
  coffee: { department: 'food', name: '咖啡 Coffee', tags: ['咖啡', 'coffee'] },
  snacks: { department: 'food', name: '零食 Snacks', tags: ['零食', '吃的', 'snack'] },
  pantry: { department: 'food', name: '粮油调味 Pantry', tags: ['食材', 'pantry', 'grocery'] },
} satisfies Record<string, Category>;

/** The key of a category. */
export type CategoryKey = keyof typeof categories;

/** A category's names from the root down, as a product carries them. */
export function categoryPath(key: CategoryKey): string[] {
  const { department, name } = categories[key];
  return [departments[department], name];
}
