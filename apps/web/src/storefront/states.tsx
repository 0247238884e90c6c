/** What stands where there is nothing to show yet, nothing at all, or something went wrong. */
import type { ComponentChildren } from 'preact';
import type { ShopTexts } from '../texts/index.js';

/** A friendly sentence in place of what is missing, with something to do next. */
export function Message(props: { title: string; text?: string; isError?: boolean; children?: ComponentChildren }) {
  return (
    <div class="message" role={props.isError ? 'alert' : 'status'}>
      <p class="message-title">{props.title}</p>
      {props.text && <p>{props.text}</p>}
      {props.children}
    </div>
  );
}

/** A request failed: says so and offers to try again. */
export function Failure(props: { texts: ShopTexts; retry: () => void }) {
  const { texts, retry } = props;
  return (
    <Message title={texts.errorTitle} text={navigator.onLine ? texts.errorText : texts.errorOffline} isError>
      <button type="button" class="button" onClick={retry}>
        {texts.tryAgain}
      </button>
    </Message>
  );
}

/** Grey shapes of the tiles to come. */
export function TileSkeletons(props: { count: number }) {
  return (
    <div class="tiles" aria-hidden="true">
      {Array.from({ length: props.count }, (_, index) => (
        <div key={index} class="tile skeleton">
          <div class="picture" />
          <div class="bar" />
          <div class="bar short" />
        </div>
      ))}
    </div>
  );
}

/** Grey shapes of a page to come. */
export function PageSkeleton(props: { texts: ShopTexts }) {
  return (
    <div class="product-page skeleton" role="status">
      <span class="visually-hidden">{props.texts.loading}</span>
      <div class="picture" aria-hidden="true" />
      <div aria-hidden="true">
        <div class="bar" />
        <div class="bar short" />
        <div class="bar" />
      </div>
    </div>
  );
}
