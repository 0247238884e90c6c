/** Makes an agent look: a number and a mark in the title, and a short tone for a new offer. */

const title = 'Daogou · Desk';
const toneSeconds = 0.28;
let context: AudioContext | undefined;

/** Shows in the title of the page how many wait, and whether one of them is offered to who looks. */
export function showWaiting(count: number, isOffered: boolean): void {
  document.title = `${isOffered ? '● ' : ''}${count > 0 ? `(${count}) ` : ''}${title}`;
}

/** Two soft notes; silent where the browser lets no page sound before it was touched. */
export function ring(): void {
  try {
    context ??= new AudioContext();
    // One that was made before the page was touched is silent until it is asked again.
    void context.resume().catch(() => undefined);
    const startsAt = context.currentTime;
    [660, 880].forEach((frequency, index) => note(context, frequency, startsAt + index * toneSeconds * 0.6));
  } catch {
    // No sound, then.
  }
}

function note(audio: AudioContext | undefined, frequency: number, at: number): void {
  if (!audio) return;
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + toneSeconds);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + toneSeconds);
}
