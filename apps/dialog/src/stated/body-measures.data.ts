// What is measured of a body to choose a size: a line is one thing, its Chinese names, a bar, its English names.

/** See `askedMeasures`; the names are read by a name index, so that plurals need no entry. */
export const BODY_MEASURES = `
头围 头 帽围 | head, head circumference, hat size
手掌 掌围 掌宽 手围 | palm, hand, knuckles, hand circumference
手腕 腕围 手腕围 | wrist
胸围 胸 上胸围 | chest, bust, girth
下胸围 | underbust, band
腰围 腰 | waist
臀围 臀 | hip, hips, seat
脚长 足长 脚 | foot, feet, foot length
内长 鞋内长 鞋垫长 | insole, inner length, internal length
颈围 脖围 领围 脖子 | neck, neck circumference, collar
背长 体长 身长 | back length, back, body length
身高 个子 净身高 | height, tall
体重 重量 | weight, weigh, weighs, weighing
指围 戒围 手指 | finger, ring finger
大腿围 大腿 | thigh
小腿围 小腿 | calf
肩宽 肩 | shoulder, shoulders
臂长 手臂 | arm, arm length, sleeve
裤长 腿长 内侧长 | inseam, inside leg, leg length
瞳距 | pd, pupillary distance
年龄 月龄 | age, aged, old
`;
