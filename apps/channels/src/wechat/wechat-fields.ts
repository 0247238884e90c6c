// Reads and writes the bodies of WeChat's and WeCom's callbacks: flat XML, or JSON of a mini program, as fields with texts.
import { XMLParser } from 'fast-xml-parser';

/** Names and texts. */
export type WechatFields = Readonly<Record<string, string>>;

const MAX_DEPTH = 10;
/** Many times what the platforms send; whoever has signed nothing costs no more than to read this. */
const MAX_CHARACTERS = 65_536;
const parser = new XMLParser({
  ignoreAttributes: true,
  // Ids of 64 bits are texts.
  parseTagValue: false,
  trimValues: false,
  maxNestedTags: MAX_DEPTH,
});
/** What XML 1.0 cannot hold. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The fields of a body; `undefined` where it is neither of both. What is nested is left out. */
export function wechatFields(body: string): WechatFields | undefined {
  if (body.length > MAX_CHARACTERS) return undefined;
  try {
    const content: unknown = body.trimStart().startsWith('{') ? JSON.parse(body) : xmlOf(body);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
    return Object.fromEntries(
      Object.entries(content)
        .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
        .map(([name, value]) => [name, String(value)]),
    );
  } catch {
    return undefined;
  }
}

function xmlOf(body: string): unknown {
  // Nobody honest defines entities here.
  if (body.includes('<!DOCTYPE')) return undefined;
  return (parser.parse(body) as { xml?: unknown }).xml;
}

/** A flat document; texts are kept as they are, whatever they hold. */
export const wechatXml = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${typeof value === 'number' ? value : characterData(value)}</${name}>`)
    .join('')}</xml>`;

const characterData = (text: string): string =>
  `<![CDATA[${text.toWellFormed().replace(NOT_IN_XML, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
