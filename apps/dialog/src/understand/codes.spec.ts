// Order numbers and contacts as shoppers write them.
import {
  asWritten,
  contactIn,
  couponCodeIn,
  isOnlyCode,
  isOnlyProof,
  orderCodesIn,
  possibleCouponCodesIn,
  reachableContactIn,
} from './codes.js';

describe('codes', () => {
  it.each([
    ['where is order #W7678072?', ['#W7678072']],
    ['订单号：DG20260001 到哪了', ['DG20260001']],
    ['my order 1135426 please', ['1135426']],
    ['A-10493', ['A-10493']],
    ['我朋友搬家了…DG20260001 可以改地址吗', ['DG20260001']],
    ['shop.example/DG20260001', []],
    ['买3件500ml的', []],
    ['我的手机号 13900001234', []],
  ])('%s holds %j', (text, codes) => {
    expect(orderCodesIn(text)).toEqual(codes);
  });

  it('tells contacts from order numbers', () => {
    expect(contactIn('DG20260001 zhang@example.com')).toBe('zhang@example.com');
    expect(contactIn('电话 139 0000 1234')).toBe('139 0000 1234');
    expect(contactIn('我的电话是13900001234谢谢')).toBe('13900001234');
    expect(contactIn('邮箱是jo@example.com，谢谢')).toBe('jo@example.com');
    expect(contactIn('订单 20260001', ['20260001'])).toBeUndefined();
  });

  it.each([
    ['how much is the hello kitty mug', []],
    ['do you have a welcome mat in stock', []],
    ['HOW MUCH IS THE SHOP LIGHT', []],
    ['use the welcome code', ['welcome']],
    ['用welcome这个券', ['welcome']],
    ['龙井用TEA多少钱', ['TEA']],
    ['D11还能用吗', ['D11']],
  ])('%s may name the coupons %j', (text, codes) => {
    expect(possibleCouponCodesIn(text)).toEqual(codes);
  });

  it.each([
    ['转人工，订单20261100113', undefined],
    ['2026-11-20下的单，找人工', undefined],
    ['20261100113这单有问题，打我13900001234', '13900001234'],
    ['call me at 415-555-0100 about order 7712345678', '415-555-0100'],
  ])('%s is answered at %s', (text, contact) => {
    expect(reachableContactIn(text)).toBe(contact);
  });

  it('finds the way a code was written', () => {
    expect(asWritten(['dg20260001'], '查 DG20260001')).toEqual(['DG20260001']);
    expect(isOnlyCode('LX700-BLK')).toBe(true);
    expect(isOnlyCode('hello')).toBe(false);
    expect(isOnlyProof('DG20260077 xu.zimo@example.com')).toBe(true);
    expect(isOnlyProof('订单号：DG20260077，a@b.cn')).toBe(true);
    expect(isOnlyProof('发到 a@b.cn')).toBe(false);
    expect(isOnlyProof('cancel DG20260077 a@b.cn')).toBe(false);
  });
});

describe('coupon codes', () => {
  it.each([
    ['NEW20这个券能用吗', 'NEW20'],
    ['is XMAS99 valid', 'XMAS99'],
    ['does the code SUMMER work', 'SUMMER'],
    ['LX-700能用吗', undefined],
    ['any discount on the LX-700 right now', undefined],
    ['does the SAVE20 discount work', 'SAVE20'],
    ['is there a discount code LX-700', 'LX-700'],
    ['有什么优惠券', undefined],
  ])('%s', (text, code) => {
    expect(couponCodeIn(text)).toBe(code);
  });
});
