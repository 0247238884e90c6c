/** How it was with a person: asked once after the conversation came back, answered with one press or not at all. */
import type { ChatTexts } from './chat.types.js';

const ratings = [1, 2, 3, 4, 5];

/** Five stars, or thanks for them. */
export function Rating(props: { texts: ChatTexts; isGiven: boolean; onRate: (rating: number) => void }) {
  const { texts, isGiven, onRate } = props;
  if (isGiven) return <p class="chat-notice">{texts.rated}</p>;
  return (
    <div class="chat-rating" role="group" aria-label={texts.rate}>
      <span>{texts.rate}</span>
      <span>
        {ratings.map((rating) => (
          <button key={rating} type="button" aria-label={texts.stars(rating)} onClick={() => onRate(rating)}>
            ★
          </button>
        ))}
      </span>
    </div>
  );
}
