// What runs in the thread in which a model is fitted.
import { parentPort, workerData } from 'node:worker_threads';
import { fit, type Fitted, holdOutLast } from '../methods/index.js';

const { kernel, weights, trees, factors, trend } = fit(holdOutLast(workerData as Int32Array[]));
parentPort?.postMessage({ kernel, weights, trees, factors, trend } satisfies Fitted);
