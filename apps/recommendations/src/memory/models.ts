// The model that this instance answers with.
import { Injectable } from '@nestjs/common';
import { type Model, modelOf } from '../methods/index.js';
import type { ShopperMemory } from './shopper-memory.js';

/** Gives the model; until one is fitted, counts with the prior blend. */
@Injectable()
export class Models {
  private unfitted: Model | undefined;

  current(memory: ShopperMemory): Model {
    this.unfitted ??= modelOf(memory.index);
    return this.unfitted;
  }
}
