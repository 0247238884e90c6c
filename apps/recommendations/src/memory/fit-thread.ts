// The thread in which a model is fitted, so that answers do not wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import { fit, type FittedWeights, holdOutLast } from '../methods/index.js';

const sequences = workerData as Int32Array[];
const { kernel, weights, trees } = fit({ ...holdOutLast(sequences), withoutWholes: true });
parentPort?.postMessage({ kernel, weights, trees } satisfies FittedWeights);
