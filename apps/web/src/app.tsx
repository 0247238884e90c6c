/** The whole page: the storefront with the chat on it, in the reader's language. */
import type { Page } from '#contracts';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Chat, HomeCurrency, textOf } from './chat/index.js';
import type { AskedQuestion, ChatSettings, Language } from './chat/index.js';
import { announceLanguage, initialLanguage, rememberLanguage } from './language.js';
import { ordersHref, productHref, useRoute } from './route.js';
import type { Route } from './route.js';
import { Header } from './storefront/shopper/header.js';
import { OrdersPage } from './storefront/orders/orders-page.js';
import { ProductList } from './storefront/search/product-list.js';
import { ProductPage } from './storefront/product/product-page.js';
import { useSession } from './storefront/shopper/session.js';
import type { Session } from './storefront/shopper/session.js';
import { readStore, storeKey } from './storefront/shop-api.js';
import { Message } from './storefront/states.js';
import { useRemote } from './storefront/use-remote.js';
import { belongTo } from './storefront/recommendations/visit.js';
import { texts as allTexts } from './texts/index.js';
import type { Texts } from './texts/index.js';

const unnamedStore = { zh: '导购 Daogou', en: 'Daogou' };

/** Everything on the page. */
export function App() {
  const [language, setLanguage] = useState(initialLanguage);
  const [page, setPage] = useState<Page>();
  const [isChatOpen, setChatOpen] = useState(false);
  const [asked, setAsked] = useState<AskedQuestion>();
  const route = useRoute();
  const session = useSession();
  const store = useRemote(readStore, 'store');
  const texts = allTexts[language];
  const storeName = textOf(store.value?.name, language) || unnamedStore[language];
  const currency = store.value?.currency ?? 'CNY';
  const settings = useChatSettings(language, session);

  // Before anything below reads what this customer should see.
  useMemo(() => belongTo(session.customer), [session.customer]);
  useEffect(() => announceLanguage(language), [language]);
  useEffect(() => {
    if (route.page === 'product') return;
    setPage(undefined);
    document.title = storeName;
  }, [route.page, storeName]);

  const chooseLanguage = useCallback((chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  }, []);
  const ask = useCallback((question?: string) => {
    if (question) setAsked((before) => ({ id: String(Number(before?.id ?? 0) + 1), text: question }));
    else setChatOpen(true);
  }, []);

  return (
    <HomeCurrency.Provider value={store.value?.currency}>
      <SkipLink label={texts.shop.skipToContent} />
      <Header
        texts={texts.shop}
        language={language}
        onLanguage={chooseLanguage}
        storeName={storeName}
        query={route.page === 'list' ? route.wanted.query : ''}
        session={session}
      />
      <main id="content" tabIndex={-1}>
        <Content {...{ route, texts, language, session, storeName, currency }} onView={setPage} onAsk={ask} />
      </main>
      <footer class="site-footer">{texts.shop.footer}</footer>
      <Chat
        settings={settings}
        texts={texts.chat}
        page={page}
        asked={asked}
        isOpen={isChatOpen}
        onOpenChange={setChatOpen}
        productHref={({ id }) => productHref(id)}
        ordersHref={() => ordersHref}
      />
    </HomeCurrency.Provider>
  );
}

function useChatSettings(language: Language, session: Session): ChatSettings {
  return useMemo(
    () => ({
      gatewayUrl: '',
      storeKey,
      language,
      identity: session.customer?.customerId ?? 'guest',
      customerToken: session.customer?.customerToken,
      onTokenRefused: session.expire,
    }),
    [language, session.customer],
  );
}

interface ContentProps {
  route: Route;
  texts: Texts;
  language: Language;
  session: Session;
  storeName: string;
  currency: string;
  onView: (page: Page) => void;
  onAsk: (question?: string) => void;
}

function Content({ route, texts, language, session, storeName, currency, onView, onAsk }: ContentProps) {
  if (route.page === 'orders') return <OrdersPage {...{ texts, language, session, onAsk }} />;
  if (route.page === 'unknown') {
    return (
      <Message title={texts.shop.noSuchPage}>
        <a class="button" href="#/">
          {texts.shop.backToList}
        </a>
      </Message>
    );
  }
  const shared = { texts: texts.shop, language, session, onAsk };
  if (route.page === 'list') {
    return (
      <>
        <h1 class="visually-hidden">{storeName}</h1>
        <ProductList {...shared} currency={currency} wanted={route.wanted} />
      </>
    );
  }
  return (
    <>
      <p class="back">
        <a href="#/">← {texts.shop.backToList}</a>
      </p>
      <ProductPage {...shared} productId={route.productId} onView={onView} />
    </>
  );
}

/** Lets keyboard users pass the header; `#content` itself would be taken for a page of the shop. */
function SkipLink({ label }: { label: string }) {
  return (
    <a
      class="skip-link"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {label}
    </a>
  );
}
