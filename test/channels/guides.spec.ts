// The guides of docs/channels and the five steps of the README, walked: their configuration and their commands as they stand there, with the
// platforms' fakes in the place of the platforms.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startShop, type TestShop } from '#testing';
import { AllPlatforms, type PlatformName } from './all-platforms.js';
import { writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;
const run = promisify(execFile);
const README_ACCOUNT = 'shop-0a1b2c3d';

const platforms = new AllPlatforms();
const { lanying, telegram, wechat, wecom } = platforms;
/** What stands in angle brackets in the guides, and what the platforms' consoles give for it. */
const consoles = {
  lanying: {
    'app id': lanying.appId,
    'access token of the administrator': lanying.accessToken,
    'user id of the bot': lanying.botId,
    'the second random word': lanying.signature,
  },
  telegram: { token: telegram.token, secret: telegram.secret },
  wechat: {
    AppID: wechat.receiverId,
    Token: wechat.token,
    EncodingAESKey: wechat.encodingAesKey ?? '',
    AppSecret: wechat.appSecret,
  },
  wecom: {
    企业ID: wecom.receiverId,
    Secret: wecom.secret,
    Token: wecom.token,
    EncodingAESKey: wecom.encodingAesKey,
  },
} as const;
type Guide = keyof typeof consoles;
const guides = Object.keys(consoles) as Guide[];

/** A guide with what the consoles give, and its blocks of JSON and of commands. */
async function guideOf(guide: Guide): Promise<{ text: string; accounts: Account[]; commands: string[] }> {
  let text = await readFile(`docs/channels/${guide}.md`, 'utf8');
  for (const [name, value] of Object.entries(consoles[guide])) text = text.replaceAll(`<${name}>`, value);
  const blocks = [...text.matchAll(/^ *```(json)?\n([\s\S]*?)^ *```$/gm)].map(([, kind, content = '']) => ({
    isJson: kind === 'json',
    content,
  }));
  const json = blocks.find(({ isJson }) => isJson)?.content ?? '[]';
  const commands = blocks.filter(({ isJson }) => !isJson).map(({ content }) => content.replace(/^ {3}/gm, ''));
  return { text, accounts: JSON.parse(json) as Account[], commands };
}
interface Account {
  readonly channel: PlatformName;
  readonly account: string;
  readonly endpoint?: string;
}

/** The configuration of the README's second step. */
async function readmeAccounts(): Promise<Account[]> {
  const readme = await readFile('README.md', 'utf8');
  const written = /^2\. `channels\.json`: `(\[.*\])`$/m.exec(readme)?.[1] ?? '[]';
  const { appId, accessToken, botId, signature } = lanying;
  const values: Record<string, string> = { appId, accessToken, botId, signature, account: README_ACCOUNT };
  return (JSON.parse(written) as Account[]).map(
    (account) => ({ ...account, ...pick(values, Object.keys(account)) }) as Account,
  );
}
const pick = (values: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

let folder: string;
let shop: TestShop;
const commandsOf = new Map<Guide, string[]>();
const accountOf = new Map<Guide, Account>();
beforeAll(async () => {
  await platforms.start();
  folder = await mkdtemp(join(tmpdir(), 'daogou-guides-'));
  const accounts: Account[] = [];
  for (const guide of guides) {
    const read = await guideOf(guide);
    commandsOf.set(guide, read.commands);
    accountOf.set(guide, read.accounts[0]!);
    accounts.push(...read.accounts);
  }
  accounts.push(...(await readmeAccounts()));
  const here = accounts.map((account) => ({ ...account, endpoint: platforms.byName[account.channel].url }));
  await writeFile(join(folder, 'channels.json'), JSON.stringify(here));
  const store = await writeTeaShop();
  shop = await startShop({ store, env: { CHANNELS: join(folder, 'channels.json') } });
  await rm(store, { recursive: true, force: true });
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await platforms.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(platforms.faults).toEqual([]);
});

/** A guide's command, with the shop's address for the domain and the fake's for the platform. */
async function doStep(guide: Guide): Promise<string> {
  const [command = ''] = commandsOf.get(guide) ?? [];
  const asked = command
    .replaceAll('https://<your domain>', shop.url)
    .replaceAll('https://api.telegram.org', telegram.url);
  expect(asked).not.toMatch(/<[^>]+>/);
  return (await run('bash', ['-c', asked])).stdout;
}
const hookOf = (guide: Guide): string => `${shop.url}/v1/channels/${guide}/${accountOf.get(guide)?.account}`;
async function expectAnswer(channel: PlatformName, hook: string, id: string): Promise<void> {
  const shopper = platforms.shopperOn(channel, hook, id);
  await shopper.say('How much is the Longjing tea?');
  await lanying.until('the answer', () => shopper.texts().join().includes('88'));
}

it('the guide of Lanying IM leads to an answer', async () => {
  const said = await doStep('lanying');
  expect(said).toMatch(/^HTTP\/1\.1 200 /);
  expect(said.split('\r\n\r\n')[1]).toBe('');
  await expectAnswer('lanying', hookOf('lanying'), '9101');
});

it('the guide of Telegram leads to an answer', async () => {
  expect(JSON.parse(await doStep('telegram'))).toMatchObject({ ok: true });
  expect(telegram.webhook).toEqual({ url: hookOf('telegram'), secret: telegram.secret });
  await expectAnswer('telegram', telegram.webhook?.url ?? '', '9102');
});

it('the guide of WeChat leads to an answer', async () => {
  expect(await doStep('wechat')).toBe('hello');
  expect((await wechat.verify(hookOf('wechat'))).status).toBe(200);
  await expectAnswer('wechat', hookOf('wechat'), '9103');
});

it('the guide of WeCom leads to an answer', async () => {
  expect(await doStep('wecom')).toMatch(/^HTTP\/1\.1 401 /);
  expect((await wecom.verify(hookOf('wecom'))).status).toBe(200);
  await expectAnswer('wecom', hookOf('wecom'), '9104');
});

it('the random words that the guides have made are such as the configuration takes', async () => {
  for (const guide of guides) {
    const { text } = await guideOf(guide);
    const made = [...text.matchAll(/`(openssl rand [^`]+)`/g)].map(([, command = '']) => command);
    expect(made.length).toBeGreaterThan(1);
    for (const command of made) {
      const word = (await run('bash', ['-c', command])).stdout.trim();
      expect(word).toMatch(command.includes('base64') ? /^[A-Za-z0-9]{43}$/ : /^(?:[0-9a-f]{8}|[0-9a-f]{32})$/);
    }
  }
});

it('the five steps of the README lead to an answer on Lanying IM', async () => {
  const readme = await readFile('README.md', 'utf8');
  const url = /^4\. .*`https:\/\/<your domain>(\/v1\/channels\/lanying\/)shop-<random>`/m.exec(readme)?.[1];
  await expectAnswer('lanying', `${shop.url}${url}${README_ACCOUNT}`, '9105');
});
