// Places in a message, found once for each text: several steps of a turn ask for the same ones.
import { findPlaces, normalize, type PlaceMention } from '#language';
import { evidenceNow } from '../evidence/evidence.js';

const MOST_REMEMBERED = 500;
const found = new Map<string, readonly PlaceMention[]>();

/** The places that a text names, but for those in the names of products; offsets are in its normalised form. `isAwaited`: a place was just asked for. */
export function placesIn(text: string, isAwaited = false): readonly PlaceMention[] {
  const places = isAwaited ? findPlaces(text, isAwaited) : placesWritten(text);
  if (places.length === 0) return places;
  const [evidence, plain] = [evidenceNow(), normalize(text)];
  return places.filter(({ start, end }) => !evidence.isInName(plain, start, end));
}

function placesWritten(text: string): readonly PlaceMention[] {
  const known = found.get(text);
  if (known) return known;
  if (found.size >= MOST_REMEMBERED) found.clear();
  const places = findPlaces(text);
  found.set(text, places);
  return places;
}
