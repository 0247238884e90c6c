// Every source of parcel reports, by name. Another one is one file and one line here.
import { aftership } from './aftership.js';
import type { Carrier } from './carrier.js';
import { easypost } from './easypost.js';
import { kuaidi100 } from './kuaidi100.js';
import { seventeenTrack } from './seventeen-track.js';

/** The sources. */
export const carriers: readonly Carrier[] = [seventeenTrack, kuaidi100, aftership, easypost];

/** The names that configuration may use. */
export const carrierNames = carriers.map(({ name }) => name);
