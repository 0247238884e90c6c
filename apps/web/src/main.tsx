/** Puts the page into the document. */
import { render } from 'preact';
import { App } from './app.js';
import { readPageSettings } from './storefront/shop-api.js';
import './styles.css';
import './chat/chat.css';
import './chat/message-log.css';
import './storefront/shopper/header.css';
import './storefront/search/product-list.css';
import './storefront/search/filters.css';
import './storefront/product/product-page.css';
import './storefront/recommendations/recommendations.css';
import './storefront/orders/orders-page.css';
import './small-screens.css';

const place = document.getElementById('app');
await readPageSettings();
if (place) render(<App />, place);
