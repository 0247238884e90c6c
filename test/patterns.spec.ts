// No pattern of the project takes time that doubles with each repetition: every one, as it stands in the code and as it is built, on what it names said over and over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Of processor time, for one text of {@link TIMES} repetitions: what is linear takes a hundredth of a millisecond, what doubles takes seconds. */
const MOST_MS = 60;
const TIMES = 22;
/** With few repetitions first, so that the search itself is not held up. */
const GROWING = [12, 17, TIMES];
const TRIES = 4;
const MOST_WORDS = 60;
const MIXED = 60;
const LIMIT_MS = 600_000;
/** What most patterns read. */
const ANY = [
  'a',
  'a ',
  '1',
  '1 ',
  ' ',
  '中',
  '号',
  'A',
  'A ',
  '-',
  '.',
  '_',
  '@',
  ',',
  '，',
  '"',
  '(',
  '#',
  '<',
  '!',
  '\n',
];
/** Ends at which a text that was fitting so far is found not to fit. */
const ENDS = ['\nx', '机', '\u0001', ' ~'];

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec|\.d)\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'));
}

/** The literals of a file, and the built ones whose parts are literals or constants of the same file. */
function patternsOf(file: string): Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, string>();
  const found: Pattern[] = [];
  const textOf = (node: ts.Node | undefined): string | undefined => {
    if (node === undefined) return undefined;
    if (ts.isIdentifier(node)) return constants.get(node.text);
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
    if (ts.isTaggedTemplateExpression(node)) return rawOf(node.template);
    return ts.isTemplateExpression(node) ? rawOf(node, 'text') : undefined;
  };
  const rawOf = (template: ts.TemplateLiteral, as: 'text' | 'rawText' = 'rawText'): string | undefined => {
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template[as];
    let text = template.head[as] ?? '';
    for (const { expression, literal } of template.templateSpans) {
      const part = textOf(expression);
      if (part === undefined) return undefined;
      text += part + (literal[as] ?? '');
    }
    return text;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const text = textOf(node.initializer);
      if (text !== undefined) constants.set(node.name.text, text);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const source = textOf(node.arguments?.[0]);
      if (source !== undefined) found.push({ source, flags: textOf(node.arguments?.[1]) ?? '', file });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The words of a pattern, alone and with what often parts them, and some of them joined. */
function unitsOf({ source }: Pattern): Set<string> {
  const plain = source.replace(
    /\\[pP]\{[^}]*\}|\\u\{?[\da-f]+\}?|\(\?(?:<?[=!]|:|<\w+>)|\{\d+(?:,\d*)?\}|\\[bBdDsSwW]/gu,
    '|',
  );
  const words = [
    ...new Set(plain.split(/[|()[\]{}^$*+?\\]+/u).filter((word) => word !== '' && word.length < 20)),
  ].slice(0, MOST_WORDS);
  const all = [...words, ...ANY];
  const units = new Set([...all, ...words.map((word) => `${word} `), ...words.map((word) => `${word},`)]);
  for (let at = 0; at < MIXED; at++) units.add(`${all[(at * 7) % all.length]}${all[(at * 11 + 1) % all.length]}`);
  // 没没有: words that begin one another.
  for (const word of words)
    for (const other of words) if (other !== word && other.startsWith(word)) units.add(`${word}${other}`).add(other);
  return units;
}

function costOf(pattern: RegExp, text: string): number {
  let least = Infinity;
  // Asking for processor time costs more than most patterns do: it is asked for where a clock shows that there is something to ask for.
  const startedAt = performance.now();
  pattern.test(text);
  if (performance.now() - startedAt < MOST_MS / 10) return 0;
  for (let turn = 0; turn < TRIES && least > MOST_MS; turn++) {
    const before = process.cpuUsage();
    pattern.test(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

/** The first text that holds a pattern up. */
function textThatHolds(pattern: Pattern): string | undefined {
  const expression = new RegExp(pattern.source, pattern.flags.replace(/[gy]/gu, ''));
  for (const unit of unitsOf(pattern))
    for (const end of ENDS)
      for (const times of GROWING)
        for (const before of ['', 'x']) {
          const text = `${before}${unit.repeat(times)}${end}`;
          if (costOf(expression, text) > MOST_MS) return text;
        }
  return undefined;
}

const patterns = ['apps', 'libs'].flatMap((folder) => sourceFiles(join(ROOT, folder)).flatMap(patternsOf));

it('finds the patterns of the project', () => {
  expect(patterns.length).toBeGreaterThan(1_500);
});

it(
  'none doubles with each repetition',
  () => {
    const held = patterns.flatMap((pattern) => {
      const text = textThatHolds(pattern);
      return text === undefined
        ? []
        : [{ file: pattern.file.slice(ROOT.length), source: pattern.source.slice(0, 200), text }];
    });
    expect(held).toEqual([]);
  },
  LIMIT_MS,
);
