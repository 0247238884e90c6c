// All products of the demo store, in the order of their departments.
import { productOf } from '../sketch.js';
import { beauty } from './beauty.js';
import { electronics } from './electronics.js';
import { fashion } from './fashion.js';
import { food } from './food.js';
import { home } from './home.js';
import { outdoor } from './outdoor.js';

/** Every product the demo store sells. */
export const products = [...electronics, ...home, ...fashion, ...outdoor, ...beauty, ...food].map(productOf);
