/** The top of every page: the shop's name, search, orders, sign-in and the language. */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../chat/index.js';
import { listHref, ordersHref } from '../../route.js';
import { texts as allTexts } from '../../texts/index.js';
import type { ShopTexts } from '../../texts/index.js';
import type { Session } from './session.js';
import { SignIn } from './sign-in.js';

const languages: Language[] = ['zh', 'en'];

interface HeaderProps {
  texts: ShopTexts;
  language: Language;
  onLanguage: (language: Language) => void;
  storeName: string;
  query: string;
  session: Session;
}

/** The header of the storefront. */
export function Header(props: HeaderProps) {
  const { texts, session } = props;
  return (
    <header class="site-header">
      <a class="brand" href="#/" aria-label={`${props.storeName} · ${texts.home}`}>
        <img src="/favicon.svg" alt="" width="30" height="30" />
        <span>{props.storeName}</span>
      </a>
      <Search texts={texts} query={props.query} />
      <nav class="site-menu" aria-label={texts.siteMenu}>
        {session.customer && <a href={ordersHref}>{texts.myOrders}</a>}
        <SignIn texts={texts} session={session} />
        <div class="languages" role="group" aria-label={texts.languageMenu}>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              lang={language === 'zh' ? 'zh-CN' : 'en'}
              aria-pressed={language === props.language}
              onClick={() => props.onLanguage(language)}
            >
              {allTexts[language].shop.languageName}
            </button>
          ))}
        </div>
      </nav>
    </header>
  );
}

function Search({ texts, query }: { texts: ShopTexts; query: string }) {
  const [words, setWords] = useState(query);
  useEffect(() => setWords(query), [query]);
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        location.hash = listHref({ query: words.trim() });
      }}
    >
      <label class="visually-hidden" for="search-input">
        {texts.search}
      </label>
      <input
        id="search-input"
        type="search"
        maxLength={500}
        placeholder={texts.searchPlaceholder}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <button type="submit">{texts.searchButton}</button>
    </form>
  );
}
