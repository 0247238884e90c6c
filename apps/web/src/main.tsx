/** Puts the page into the document. */
import { render } from 'preact';
import { App } from './app.js';
import './styles.css';
import './storefront/header.css';
import './storefront/product-list.css';
import './storefront/filters.css';
import './storefront/product-page.css';
import './storefront/recommendations.css';
import './storefront/orders-page.css';
import './small-screens.css';

const place = document.getElementById('app');
if (place) render(<App />, place);
