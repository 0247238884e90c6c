// Words by which a clause names an aspect of what was bought, in Chinese and English ("_" stands for a space).

/** By aspect. */
export const ASPECT_WORDS = {
  quality: {
    zh: '质量 品质 做工 耐用 坏 裂 断 破 漏 掉色 褪色 起球 开线 故障 瑕疵 失灵 充不进 开不了机 没反应',
    en: 'quality workmanship durable broken broke breaks cracked leaks? leaking faulty defective defects? faded stopped_working falls?_apart fell_apart',
  },
  size: {
    zh: '尺码 尺寸 大小 偏大 偏小 码数 合身 太大 太小 太长 太短 太紧 太松',
    en: 'sizes? sizing fits? too_(?:big|small|large|tight|loose|long|short) runs_(?:big|small|large)',
  },
  material: {
    zh: '材质 面料 料子 布料 手感 质感 气味 味道 异味 皮质',
    en: 'material fabric leather cloth texture smells? odou?r',
  },
  parcel: {
    zh: '快递 物流 包裹 配送 送货 发货 派送 运输',
    en: 'parcel package delivery delivered courier shipping shipped shipment carrier',
  },
  packing: { zh: '包装 盒子 外箱 压坏 压扁', en: 'packaging packing box dented crushed' },
  price: { zh: '价格 价钱 性价比 降价 划算 便宜 太贵', en: 'prices? priced cost expensive cheap value overpriced' },
  service: { zh: '客服 服务 态度 回复 卖家', en: 'service support staff agent seller rude helpful' },
  genuine: { zh: '正品 假货 真货 假的 山寨 仿', en: 'genuine authentic fake counterfeit knock-?off' },
  'after-sales': {
    zh: '售后 退款 退货 换货 保修 维修',
    en: 'refunds? returns? returned warranty repairs? replacement',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
