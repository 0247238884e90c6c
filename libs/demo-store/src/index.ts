// The demo store: a made-up shop that a newcomer can try everything on, in the public import format.
export { writeDemoStore } from './demo-store.js';
