/** The chat as an element of any page, `<daogou-chat>`: put there by the one script tag that loads this file. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Chat, HomeCurrency, request } from '../chat/index.js';
import type { ChatSettings } from '../chat/index.js';
import chatCss from '../chat/chat.css?inline';
import logCss from '../chat/message-log.css?inline';
import { chatEn, chatZh } from '../texts/chat.js';
import { attributeNames, pageOf, safeHref, settingsOf, type ReadAttribute } from './attributes.js';
import widgetCss from './widget.css?inline';

const tagName = 'daogou-chat';
/** On an element that a script tag put there. */
const ownMark = 'from-tag';
const rootFontPixels = 16;
const openKey = 'daogou.open';
const texts = { zh: chatZh, en: chatEn };

/** In a shop of many pages an open chat stays open from one to the next. */
function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(openKey) === 'yes';
  } catch {
    return false;
  }
}

function rememberOpen(isOpen: boolean): void {
  try {
    sessionStorage.setItem(openKey, isOpen ? 'yes' : 'no');
  } catch {
    // Without storage it is closed on the next page.
  }
}

/** A rem is the page's, whose root may have any size. */
const inPixels = (css: string): string =>
  css.replace(/([\d.]+)rem\b/g, (_, rems: string) => `${Number(rems) * rootFontPixels}px`);

function Widget({ read }: { read: ReadAttribute }) {
  const [isOpen, setOpen] = useState(wasOpen);
  const settings = settingsOf(read);
  const template = read('product-url');
  const currency = useCurrency(settings);
  return (
    <HomeCurrency.Provider value={currency}>
      <Chat
        settings={settings}
        texts={texts[settings.language]}
        page={pageOf(read)}
        isOpen={isOpen}
        onOpenChange={(isNowOpen) => {
          rememberOpen(isNowOpen);
          setOpen(isNowOpen);
        }}
        productHref={({ id, url }) => safeHref(template ? template.replace('{id}', encodeURIComponent(id)) : url)}
        ordersHref={({ id }) => safeHref(read('orders-url')?.replace('{id}', encodeURIComponent(id)))}
      />
    </HomeCurrency.Provider>
  );
}

/** The shop's currency, asked for once; without an answer amounts are written as ones that could be another's. */
function useCurrency({ gatewayUrl, storeKey }: ChatSettings): string | undefined {
  const [currency, setCurrency] = useState<string>();
  useEffect(() => {
    const abort = new AbortController();
    request<{ currency: string }>(`${gatewayUrl}/v1/store`, { storeKey, signal: abort.signal }).then(
      (store) => setCurrency(store.currency),
      () => undefined,
    );
    return () => abort.abort();
  }, [gatewayUrl, storeKey]);
  return currency;
}

class DaogouChat extends HTMLElement {
  static readonly observedAttributes: readonly string[] = attributeNames;
  private readonly tree = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    if (this.tree.adoptedStyleSheets.length === 0) {
      // Unlike a style element, a constructed sheet is not refused by a page's content security policy.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync([widgetCss, chatCss, logCss].map(inPixels).join('\n'));
      this.tree.adoptedStyleSheets = [sheet];
      // A page with shortcuts of its own hears nothing of what is typed here.
      for (const type of ['keydown', 'keyup', 'keypress'])
        this.tree.addEventListener(type, (event) => event.stopPropagation());
    }
    this.draw();
  }

  disconnectedCallback(): void {
    render(null, this.tree);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.draw();
  }

  private draw(): void {
    const read: ReadAttribute = (name) => this.getAttribute(name) || undefined;
    render(<Widget read={read} />, this.tree);
  }
}

/** Sets what the script tag says of the chat (`data-store-key` → `store-key`) on its element. */
function describe(element: Element, script: HTMLScriptElement): void {
  element.setAttribute('gateway', new URL(script.src).origin);
  for (const { name, value } of script.attributes) {
    if (name.startsWith('data-')) element.setAttribute(name.slice('data-'.length), value);
  }
}

/**
 * Puts the element at the end of the page. A page may carry the tag again in a new body (as Turbo does), or only have its
 * body replaced: the chat goes along, as the new tag describes it.
 */
function start(script: HTMLScriptElement | null): void {
  const isFirst = customElements.get(tagName) === undefined;
  if (isFirst) customElements.define(tagName, DaogouChat);
  const standing = document.querySelector(tagName);
  if (standing) {
    // One that the page wrote itself is described by the page.
    if (script && standing.hasAttribute(ownMark)) describe(standing, script);
    return;
  }
  const element = document.createElement(tagName);
  element.setAttribute(ownMark, '');
  if (script) describe(element, script);
  const append = (): void => {
    if (!document.querySelector(tagName)) document.body.append(element);
  };
  // A script in the head runs before there is a body.
  if (document.body) append();
  else document.addEventListener('DOMContentLoaded', append, { once: true });
  // A child of the root is added when the body is replaced, and hardly ever else.
  if (!isFirst) return;
  new MutationObserver(() => document.body && append()).observe(document.documentElement, { childList: true });
}

start(document.currentScript instanceof HTMLScriptElement ? document.currentScript : null);
