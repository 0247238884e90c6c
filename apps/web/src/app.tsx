/** The whole page: the storefront with the chat on it, in the reader's language. */
import type { Page } from '#contracts';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Chat, textOf } from './chat/index.js';
import type { AskedQuestion, ChatSettings, Language } from './chat/index.js';
import { announceLanguage, initialLanguage, rememberLanguage } from './language.js';
import { ordersHref, productHref, useRoute } from './route.js';
import { Header } from './storefront/header.js';
import { OrdersPage } from './storefront/orders-page.js';
import { ProductList } from './storefront/product-list.js';
import { ProductPage } from './storefront/product-page.js';
import { useSession } from './storefront/session.js';
import { readStore, storeKey } from './storefront/shop-api.js';
import { useRemote } from './storefront/use-remote.js';
import { texts as allTexts } from './texts.js';

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
  const settings = useMemo<ChatSettings>(
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

  return (
    <>
      <a
        class="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {texts.shop.skipToContent}
      </a>
      <Header
        texts={texts.shop}
        language={language}
        onLanguage={chooseLanguage}
        storeName={storeName}
        query={route.page === 'list' ? route.query : ''}
        session={session}
      />
      <main id="content" tabIndex={-1}>
        {route.page === 'list' && <h1 class="visually-hidden">{storeName}</h1>}
        {route.page === 'list' && (
          <ProductList
            texts={texts.shop}
            language={language}
            query={route.query}
            category={route.category}
            onAsk={ask}
          />
        )}
        {route.page === 'product' && (
          <>
            <p class="back">
              <a href="#/">← {texts.shop.backToList}</a>
            </p>
            <ProductPage
              texts={texts.shop}
              language={language}
              productId={route.productId}
              onView={setPage}
              onAsk={ask}
            />
          </>
        )}
        {route.page === 'orders' && <OrdersPage texts={texts} language={language} session={session} />}
      </main>
      <footer class="site-footer">{texts.shop.footer}</footer>
      <Chat
        settings={settings}
        texts={texts.chat}
        page={page}
        asked={asked}
        isOpen={isChatOpen}
        onOpenChange={setChatOpen}
        productHref={productHref}
        ordersHref={ordersHref}
      />
    </>
  );
}
