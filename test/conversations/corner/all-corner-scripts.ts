// All scripts of the corner shop.
import type { Script } from '../script.js';
import { scriptsOfBefore } from './scripts-before.js';
import { beforeBuying, withOrders } from './scripts-corner.js';
import { ownOrderScripts } from './scripts-own-orders.js';
import { ruleScripts } from './scripts-rules.js';

/** All scripts of the corner shop. */
export const cornerScripts: readonly Script[] = [
  ...beforeBuying,
  ...withOrders,
  ...ruleScripts,
  ...scriptsOfBefore,
  ...ownOrderScripts,
];
