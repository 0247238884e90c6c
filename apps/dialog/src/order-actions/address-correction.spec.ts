// A part of an address that was written wrong is put right, and the rest stays; words that are no address are none of it.
import type { Address } from '#contracts';
import { addressIn } from './address-text.js';
import { correctedAddress } from './address-correction.js';

const LEEDS: Address = {
  recipient: 'Priya Nair',
  phone: '+447700900555',
  country: 'GB',
  city: 'Leeds',
  line1: 'Unit 7, 27 Cardigan Road',
  postcode: 'LS6 1LJ',
};
const SUZHOU: Address = {
  recipient: '陈晨',
  phone: '13912345678',
  country: 'CN',
  region: '江苏',
  city: '苏州',
  district: '姑苏区',
  line1: '人民路88号翠园6号楼2单元403',
};

it.each<[text: string, before: Address, changed: Partial<Address>]>([
  ['it says unit 7 but should be unit 9', LEEDS, { line1: 'Unit 9, 27 Cardigan Road' }],
  ['the unit number is wrong, should be unit 9', LEEDS, { line1: 'Unit 9, 27 Cardigan Road' }],
  ["it's 72 cardigan road not 27 cardigan road", LEEDS, { line1: 'Unit 7, 72 Cardigan Road' }],
  ['27 should be 29', LEEDS, { line1: 'Unit 7, 29 Cardigan Road' }],
  ['should be cardigan lane instead of cardigan road', LEEDS, { line1: 'Unit 7, 27 Cardigan Lane' }],
  ['the postcode should be ls6 2lj', LEEDS, { postcode: 'LS6 2LJ' }],
  ['my phone should end in 556', LEEDS, { phone: '+447700900556' }],
  ['楼号写错了，是8号楼不是6号楼', SUZHOU, { line1: '人民路88号翠园8号楼2单元403' }],
  ['不是6号楼，是8号楼', SUZHOU, { line1: '人民路88号翠园8号楼2单元403' }],
  ['地址里2单元应该是3单元', SUZHOU, { line1: '人民路88号翠园6号楼3单元403' }],
  ['403写错了，403应该是304', SUZHOU, { line1: '人民路88号翠园6号楼2单元304' }],
  ['手机尾号写错了，应该是5679', SUZHOU, { phone: '13912345679' }],
  ['电话后四位不是5678，是8765', SUZHOU, { phone: '13912348765' }],
])('%s', (text, before, changed) => {
  expect(correctedAddress(text, before)).toEqual({ ...before, ...changed });
});

it.each([
  ['the address is wrong, please change it', LEEDS],
  ['send it to 14 Mill Lane, York YO1 7AA', LEEDS],
  ['can it come on the 12th and not the 10th', LEEDS],
  ['我的地址写错了', SUZHOU],
  ['改到杭州西湖区文三路12号', SUZHOU],
])('corrects nothing: %s', (text, before) => {
  expect(correctedAddress(text, before)).toBeUndefined();
});

it.each(['it says 2, should be 4', 'my order number 3 is not right', '电话应该是0022', 'the flat is 2, not 4'])(
  'writes no words as a street: %s',
  (text) => {
    expect(addressIn(text).line1).toBeUndefined();
  },
);

it('takes no part of another address for a correction of this one', () => {
  expect(correctedAddress('苏州市吴中区东大街紫东楼段35号2单元1104', SUZHOU)).toBeUndefined();
  expect(correctedAddress('220 S 6th St Unit 400', LEEDS)).toBeUndefined();
  expect(correctedAddress('人民路86号', SUZHOU)?.line1).toBe('人民路86号翠园6号楼2单元403');
});

it('reads a street with a direction and a number for its name', () => {
  expect(addressIn('send it to my work, 220 S 6th St Ste 400 minneapolis 55402')).toMatchObject({
    line1: '220 S 6th St Ste 400',
    city: 'Minneapolis',
    postcode: '55402',
  });
});
