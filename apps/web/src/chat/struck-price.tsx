/** An earlier price, crossed out for the eye and called so for the ear. */

/** `was`: the word that screen readers say before it. */
export function StruckPrice({ was, written }: { was: string; written: string }) {
  return (
    <s>
      <span class="visually-hidden">{was} </span>
      {written}
    </s>
  );
}
