/** A product's picture, or a quiet placeholder where there is none or it does not load. */
import { useEffect, useState } from 'preact/hooks';

/** The picture with its words for those who do not see it; without words it is decoration. */
export function Picture(props: { source: string | undefined; alt: string; isEager?: boolean }) {
  const { source, alt, isEager } = props;
  const [isBroken, setBroken] = useState(false);
  useEffect(() => setBroken(false), [source]);
  if (!source || isBroken) {
    return (
      <div class="picture is-missing" aria-hidden="true">
        <svg viewBox="0 0 48 48" width="48" height="48" focusable="false">
          <path
            d="M9 18l3-9h24l3 9M9 18v20h30V18M9 18h30M19 25a5 5 0 0 0 10 0"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        </svg>
      </div>
    );
  }
  return (
    <div class="picture">
      <img
        src={source}
        alt={alt}
        loading={isEager ? 'eager' : 'lazy'}
        decoding="async"
        referrerpolicy="no-referrer"
        onError={() => setBroken(true)}
      />
    </div>
  );
}
