// `npm start`: the whole shop in one process, on a data directory, with nothing else to install.
import 'reflect-metadata';
import { runEmbedded } from './run-embedded.js';

await runEmbedded(process.env);
