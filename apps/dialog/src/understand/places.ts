// Places in a message, found once for each text: several steps of a turn ask for the same ones.
import { findPlaces, type PlaceMention } from '#language';

const MOST_REMEMBERED = 500;
const found = new Map<string, readonly PlaceMention[]>();

/** The places that a text names; offsets are in its normalised form. */
export function placesIn(text: string): readonly PlaceMention[] {
  const known = found.get(text);
  if (known) return known;
  if (found.size >= MOST_REMEMBERED) found.clear();
  const places = findPlaces(text);
  found.set(text, places);
  return places;
}
