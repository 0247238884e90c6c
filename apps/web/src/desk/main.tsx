/** Puts the desk into its document. */
import { render } from 'preact';
import { Desk } from './desk.js';
import '../styles.css';
import './desk.css';

const place = document.getElementById('desk');
if (place) render(<Desk />, place);
