// The thread in which corrections are taught: they come with its start, and what became of them is its one message.
import { parentPort, workerData } from 'node:worker_threads';
import { teachCorrections } from '#learning';
import type { ToTeach } from './teach-thread.js';

parentPort?.postMessage(teachCorrections(workerData as ToTeach));
