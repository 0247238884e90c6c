// Every scripted conversation against the demo store, in the order in which they may be played one after the other.
import { contextScripts } from './scripts-context.js';
import { chineseTalkScripts, englishTalkScripts } from './scripts-talk.js';
import { englishScripts } from './scripts-en.js';
import { englishOrderScripts } from './scripts-orders-en.js';
import { chineseOrderScripts } from './scripts-orders-zh.js';
import { comparisonScripts } from './scripts-comparisons.js';
import { offerScripts } from './scripts-offers.js';
import { productQuestionScripts } from './scripts-product-questions.js';
import { englishSearchScripts } from './scripts-searches-en.js';
import { chineseSearchScripts } from './scripts-searches-zh.js';
import { suggestionScripts } from './scripts-suggestions.js';
import { chineseScripts } from './scripts-zh.js';
import type { Script } from './script.js';

/** Those of orders come last: they change orders, and each finds them as those before it left them. */
export const allScripts: readonly Script[] = [
  ...chineseTalkScripts,
  ...englishTalkScripts,
  ...contextScripts,
  ...chineseScripts,
  ...englishScripts,
  ...chineseSearchScripts,
  ...englishSearchScripts,
  ...comparisonScripts,
  ...offerScripts,
  ...productQuestionScripts,
  ...suggestionScripts,
  ...chineseOrderScripts,
  ...englishOrderScripts,
];
