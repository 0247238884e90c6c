// Things that are told as their orders are: by whom they go to, how many they are, when they were ordered, and by the figure in their title.
// Where the record says that none of the own is meant, no other one is planned for in its place.
import { LONG_AGO, MONTH, MONTH_EN, startRecordShop } from './record-shop.js';
import type { WrittenShop } from './written-shop.js';

let shop: WrittenShop;
beforeAll(async () => {
  shop = await startRecordShop();
});
afterAll(async () => {
  await shop?.stop();
});
const factsOf: WrittenShop['factsOf'] = async (...said) => await shop.factsOf(...said);

// Two things and two whom they go to: each is of one alone.
it.each([
  ['people', 'cancel the mirror for Tom Reed'],
  ['people', "I don't want the mirror for Tom Reed any more"],
  ['people', 'cancel the mirror I bought for Tom'],
  ['people', 'cancel the clock for Mary Brown'],
  ['people', 'cancel the clock for Mary'],
  ['people', 'cancel the wall clock for Peter Baker'],
  ['people', '取消给Tom Reed买的镜子'],
  ['people', '给Tom Reed买的镜子不要了，取消'],
  ['people', '取消给Tom买的那个镜子'],
  ['people', "cancel Tom Reed's mirror"],
  ['people', 'cancel the mirror I paid with PayPal'],
  ['people', 'cancel the mirror addressed to Tom Reed'],
  ['people', 'cancel the mirror for Tom Reed and the clock for Mary'],
  ['people', '取消Tom Reed的镜子'],
  ['people', '取消给Peter Baker买的镜子'],
  ['kin', '取消王强的镜子'],
  ['kin', '取消给王强买的镜子'],
  ['kin', '取消寄给王强的镜子'],
  ['kin', '取消给李雷买的那个钟'],
  ['clocks', '取消三个挂钟的那单'],
  ['clocks', '取消有3个挂钟的订单'],
  ['clocks', '取消两面镜子的那单'],
  ['clocks', 'cancel the order of three clocks'],
  ['recent', 'cancel the clock I ordered two weeks ago'],
  ['recent', 'cancel the clock I bought a week ago'],
  ['recent', 'cancel the clock from two weeks ago'],
  ['recent', '取消两周前买的挂钟'],
  ['recent', '取消一个月前买的挂钟'],
  ['recent', `cancel the mirror from ${MONTH_EN}`],
  ['recent', 'cancel the mirror I ordered a month ago'],
])('%s: %s is of none of them, and it is asked', async (customerId, text) => {
  const facts = await factsOf(customerId, text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: [{}, {}], noneFits: true });
});

it.each([
  ['people', 'cancel the clock for Tom Reed', '5712'],
  ['people', 'cancel the clock for Tom', '5712'],
  ['people', 'cancel the mirror for Mary Brown', '5711'],
  ['people', 'cancel the mirror for the hall', '5711'],
  ['people', 'cancel the mirror for my desk', '5711'],
  ['people', "cancel the mirror for Mary's room", '5711'],
  ['people', 'cancel the mirror for Emma', '5711'],
  ['people', 'cancel the mirror for school', '5711'],
  ['people', "cancel Emma's mirror", '5711'],
  ['people', "cancel Tom's clock", '5712'],
  ['people', 'cancel the mirror for Christmas Eve', '5711'],
  ['people', 'cancel the mirror I paid for with my Visa', '5711'],
  ['people', 'Cancel The Mirror For The Hall', '5711'],
  ['people', 'cancel the mirror for personal reasons', '5711'],
  ['people', '取消给Tom Reed买的挂钟', '5712'],
  ['people', '取消给孩子买的镜子', '5711'],
  ['people', '取消给客厅买的镜子', '5711'],
  ['kin', '取消给王强买的那个钟', '5722'],
  ['kin', '取消给老婆买的镜子', '5721'],
  ['kin', '取消给高管买的镜子', '5721'],
  ['kin', '取消王强的挂钟', '5722'],
  ['clocks', '取消两个挂钟的那单', '5731'],
  ['clocks', '取消一面镜子的那单', '5732'],
  ['clocks', '取消三天前买的挂钟那单', undefined],
  ['threes', '取消三个挂钟的那单', '5742'],
  ['threes', '取消买了3个挂钟的那单', '5742'],
  ['threes', '取消两个挂钟的订单', '5741'],
  ['threes', '取消三只挂钟的那一单', '5742'],
  ['recent', 'cancel the mirror I ordered two weeks ago', '5752'],
  ['recent', '取消两周前买的镜子', '5752'],
  ['recent', 'cancel the mirror from Morocco', '5752'],
  ['months', `cancel the kettle from ${MONTH_EN}`, '5601'],
  ['months', `取消${MONTH}月的水壶`, '5601'],
  ['months', `${MONTH}月那个水壶取消`, '5601'],
  ['months', `cancel the mugs, I am away from ${MONTH_EN}`, '5602'],
  ['months', `${MONTH}月的婚礼取消了，马克杯不要了，取消`, '5602'],
])('%s: %s is of %s', async (customerId, text, orderId) => {
  expect((await factsOf(customerId, text))['orderId']).toBe(orderId);
});

it.each([
  `cancel the mugs from ${MONTH_EN}`,
  `cancel my ${MONTH_EN} mugs`,
  `取消${MONTH}月的马克杯`,
  `${MONTH}月那个马克杯取消`,
  `${MONTH}月的马克杯不要了`,
  `cancel the kettle from ${MONTH_EN} ${LONG_AGO.getUTCFullYear() - 1}`,
])('%s: what was ordered in another month is asked', async (text) => {
  const facts = await factsOf('months', text);
  expect(facts).not.toHaveProperty('plan');
  expect(facts).toMatchObject({ choices: [{}, {}], noneFits: true });
});

it.each([
  ['return the jute rug 200', 'jute rug 200'],
  ['I want to return my rug 200 please', 'rug 200'],
  ["I don't want the jute rug 200", 'jute rug 200'],
  ['return one jute rug 200', 'jute rug 200'],
  ['the jute rug 200 is broken, return it', 'jute rug 200'],
  ['exchange the jute rug 200', 'jute rug 200'],
  ['退黄麻地毯200', '黄麻地毯200'],
  ['退货，地毯200不要了', '地毯200'],
  ['把黄麻地毯200退了', '黄麻地毯200'],
  ['return the rug 2023', 'rug 2023'],
])('%s: another figure than the title has is another thing', async (text, notFound) => {
  const facts = await factsOf('rugs', text);
  expect(facts).toMatchObject({ notFound });
  expect(facts).not.toHaveProperty('plan');
});

it.each([
  ['rugs', 'return the jute rug 160', '5761'],
  ['rugs', 'return the jute rug', '5761'],
  ['rugs', 'return the jute rug 5761', '5761'],
  ['rugs', 'return the rug 2', '5761'],
  ['rugs', 'return the jute rug 160, I need the jute rug 200', '5761'],
  ['rugs', 'return the jute rug 200 cm is too long', '5761'],
  ['rugs', '退黄麻地毯160', '5761'],
  ['numbered', 'return the rug 1002', '1002'],
])('%s: %s is planned for the rug', async (customerId, text, orderId) => {
  expect(await factsOf(customerId, text)).toMatchObject({ orderId, plan: { items: [{ itemId: 'J' }] } });
});
