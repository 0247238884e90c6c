// `npm run product-rule -- <productId> pin|ban|boost|none [factor]`: what the shop itself wants to be recommended, or never.
import { clientOf } from '#bus';
import { catalogCalls, recommendationsCalls } from '#contracts';
import { openShop } from '../open-shop.js';

const USAGE = `usage: npm run product-rule -- <productId> pin | ban | boost [factor from 0.1 to 10, else 2] | none`;
const EXIT_USAGE = 2;

async function run([productId, rule, factor, ...rest]: string[]): Promise<number> {
  const parsed = recommendationsCalls.setProductRule.input.safeParse({
    productId,
    rule,
    ...(factor === undefined ? {} : { factor: Number(factor) }),
  });
  if (!parsed.success || rest.length > 0 || (factor !== undefined && rule !== 'boost')) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const shop = await openShop(process.env);
  try {
    const { products } = await clientOf(shop.bus, catalogCalls).getProducts({ productIds: [parsed.data.productId] });
    if (products.length === 0) {
      process.stderr.write(`The shop has no product ${parsed.data.productId}; nothing was changed.\n`);
      return 1;
    }
    await clientOf(shop.bus, recommendationsCalls).setProductRule(parsed.data);
    process.stdout.write(`${parsed.data.productId}: ${parsed.data.rule}; in force within a second.\n`);
    return 0;
  } finally {
    await shop.close();
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`The rule could not be set: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
