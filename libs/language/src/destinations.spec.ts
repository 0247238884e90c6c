// A place is quoted for only when it is known; a slip of the finger is told apart from a place.
import { placeNamed, readDestination } from './destinations.js';
import { canonicalPlace, placeMatches } from './places.js';

const served = [
  { country: 'CN' },
  { country: 'CN', region: '新疆' },
  { country: 'CN', region: '香港' },
  { country: 'JP' },
  { country: 'US' },
  { country: 'FR', region: 'Corse' },
  { country: 'FR' },
];

it.each([
  [
    { country: 'CN', region: '新疆' },
    { country: 'CN', region: '新疆' },
  ],
  [
    { country: 'CN', region: 'Xinjiang' },
    { country: 'CN', region: '新疆' },
  ],
  [
    { country: 'CN', region: '广西壮族自治区', city: '桂林市' },
    { country: 'CN', region: '广西', city: '桂林' },
  ],
  [
    { country: 'CN', region: '吉林省', city: '朝阳区' },
    { country: 'CN', region: '吉林' },
  ],
  [
    { country: 'CN', city: '义乌' },
    { country: 'CN', region: '浙江', city: '金华' },
  ],
  [
    { country: 'CN', region: '浙江', city: '杭州市西湖区' },
    { country: 'CN', region: '浙江', city: '杭州' },
  ],
  [
    { country: 'US', region: 'CO', city: 'Somewhere' },
    { country: 'US', region: 'CO' },
  ],
  [
    { country: 'US', region: 'Colorado' },
    { country: 'US', region: 'CO' },
  ],
  [{ country: 'DE', region: 'Bayern', city: 'Dorf' }, { country: 'DE' }],
  [
    { country: 'FR', region: 'Corse' },
    { country: 'FR', region: 'corse' },
  ],
  [{ country: 'CN', region: '' }, { country: 'CN' }],
])('knows %j', (written, place) => {
  expect(readDestination(written, served)).toMatchObject({ place });
});

it.each([
  [{ country: 'CN', region: '新彊' }, 'region', '新疆'],
  [{ country: 'CN', region: 'Xinjang' }, 'region', 'Xinjiang'],
  [{ country: 'CN', region: 'abcdef' }, 'region', undefined],
  [{ country: 'CN', region: 'Japan' }, 'region', 'Japan'],
  [{ country: 'CN', region: '纽约' }, 'region', '纽约'],
  [{ country: 'CN', region: '浙江', city: '抗州' }, 'city', '杭州'],
  [{ country: 'CN', region: '浙江', city: '成都' }, 'city', undefined],
  [{ country: 'US', region: 'Colorodo' }, 'region', 'Colorado'],
  [{ country: 'FR', region: 'Corze' }, 'region', undefined],
] as const)('does not know %j', (written, part, meant) => {
  const read = readDestination(written, served);
  expect(read).toMatchObject({ unknown: { part } });
  if (meant !== undefined) expect('meant' in read && read.meant).toContain(meant);
});

it.each([
  ['新疆', { country: 'CN', region: '新疆' }],
  ['浙江省杭州市', { country: 'CN', region: '浙江', city: '杭州' }],
  ['Japan', { country: 'JP' }],
  ['香港', { country: 'HK' }],
  ['abcdef', undefined],
  ['新彊', undefined],
  ['上海 Japan', undefined],
])('%s as all that was written', (text, place) => {
  if (place === undefined) expect(placeNamed(text)).toBeUndefined();
  else expect(placeNamed(text)).toMatchObject(place);
});

describe('Hong Kong, Macau and Taiwan', () => {
  it.each([
    [{ country: 'CN', region: '香港' }, 'HK'],
    [{ country: 'CN', region: '香港特别行政区', city: '香港' }, 'HK'],
    [{ country: 'CN', region: 'Hong Kong' }, 'HK'],
    [{ country: 'CN', region: 'Hong Kong SAR' }, 'HK'],
    [{ country: 'CN', region: 'HK' }, 'HK'],
    [{ country: 'CN', city: '香港' }, 'HK'],
    [{ country: 'cn', region: '澳門' }, 'MO'],
    [{ country: 'CN', region: 'Macao' }, 'MO'],
    [{ country: 'CN', region: '台湾省', city: '台北市' }, 'TW'],
    [{ country: 'CN', region: '臺灣' }, 'TW'],
    [{ country: 'CN', city: '高雄' }, 'TW'],
    [{ country: 'HK' }, 'HK'],
  ])('%j has methods of its own alone', (written, country) => {
    expect(canonicalPlace(written)).toMatchObject({ country });
    expect(placeMatches({ country: 'CN' }, written)).toBe(0);
    expect(placeMatches({ country }, written)).toBe(1);
    expect(readDestination(written, served)).toMatchObject({ place: { country } });
  });
});
