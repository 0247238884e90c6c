// A trace as a picture (SVG): a row a span under its parent, with a bar for when it ran, in the colour of its process.
import type { ReceivedSpan } from './otlp-receiver.js';

const WIDTH = 1_180;
const NAMES = 470;
const NUMBERS = 70;
const ROW = 20;
const HEAD = 46;
const INDENT = 13;
const MIN_BAR = 2;
const COLOURS = ['#2f6fab', '#b3541e', '#2e7d4f', '#7a4fa3', '#a8323e', '#5b6b7a', '#8a6d00', '#00798c', '#444444'];
const FONT = 'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12"';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The spans, each after its parent and with its depth. */
function inOrder(trace: readonly ReceivedSpan[]): { span: ReceivedSpan; depth: number }[] {
  const under = (parent: ReceivedSpan, depth: number): { span: ReceivedSpan; depth: number }[] => [
    { span: parent, depth },
    ...trace.filter(({ parentSpanId }) => parentSpanId === parent.spanId).flatMap((child) => under(child, depth + 1)),
  ];
  return trace.filter(({ parentSpanId }) => parentSpanId === undefined).flatMap((root) => under(root, 0));
}

/** Draws the spans of one trace. @throws when there is no root */
export function drawTrace(trace: readonly ReceivedSpan[]): string {
  const rows = inOrder(trace);
  const [root] = rows;
  if (root === undefined) throw new Error('a trace without a root');
  const startMs = root.span.startMs;
  const endMs = Math.max(...rows.map(({ span }) => span.endMs));
  const perMs = (WIDTH - NAMES - NUMBERS) / Math.max(1, endMs - startMs);
  const processes = [...new Set(rows.map(({ span }) => span.process))];
  const colourOf = (process: string): string => COLOURS[processes.indexOf(process) % COLOURS.length] ?? '#000';
  const height = HEAD + rows.length * ROW + 10;
  const legend = processes.map((process, index) => {
    const x = 10 + index * 150;
    const box = `<rect x="${x}" y="10" width="12" height="12" fill="${colourOf(process)}"/>`;
    return `${box}<text x="${x + 17}" y="20">${escaped(process)}</text>`;
  });
  const lines = rows.map(({ span, depth }, index) => {
    const y = HEAD + index * ROW;
    const x = NAMES + (span.startMs - startMs) * perMs;
    const width = Math.max(MIN_BAR, (span.endMs - span.startMs) * perMs);
    const name = `<text x="${10 + depth * INDENT}" y="${y + 14}">${escaped(span.name)}</text>`;
    const bar = `<rect x="${x.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 6}" rx="2" fill="${colourOf(span.process)}"/>`;
    const took = `<text x="${WIDTH - 8}" y="${y + 14}" text-anchor="end">${(span.endMs - span.startMs).toFixed(1)} ms</text>`;
    const shade = index % 2 === 0 ? `<rect x="0" y="${y}" width="${WIDTH}" height="${ROW}" fill="#f4f5f7"/>` : '';
    return `${shade}${name}${bar}${took}`;
  });
  const size = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  const background = `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${FONT}>\n${[background, ...legend, ...lines].join('\n')}\n</svg>\n`;
}
