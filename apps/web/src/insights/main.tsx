/** Puts the insights into their document. */
import { render } from 'preact';
import { Insights } from './insights.js';
import '../styles.css';
import './insights.css';

const place = document.getElementById('insights');
if (place) render(<Insights />, place);
