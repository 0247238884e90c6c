// What an invoice shall say, out of free text: a company or a person, and a tax number.
const COMPANY_ZH =
  /([\p{Script=Han}（）()A-Za-z\d]{2,40}?(?:有限责任公司|股份有限公司|有限公司|公司|集团|事务所|工作室|中心|学校|大学|医院|研究院|合作社|商行|协会))/gu;
const COMPANY_EN =
  /\b((?:[A-Z][\p{L}\d&.'-]{0,40}\s{1,4}){1,6}(?:Inc|Ltd|LLC|GmbH|Corp|Corporation|Company|Limited|Co|AG|SA|PLC|Studio|University)\b\.?)/u;
const LEAD = /^.*?(?:抬头|名称|单位|公司)?(?:改(?:成|为)|换成|写成?|开(?:成|给)?|是|为|叫|[:：])+\s*/u;
const TITLE_EN =
  /\b(?:title|name|made out to|issued to|addressed to|in the name of)(?:\s+(?:on|of|for)(?: (?:my|the) (?:order|invoice))?)?(?:\s+(?:should be|to be|is|to))* ?:? ["“]?([\p{L}][\p{L}\d&.,' -]{1,80}?)["”]?(?=\s*(?:,|;|\.$|$| with\b| tax\b| vat\b| and\b))/iu;
const TITLE_ZH =
  /(?:抬头|名称)(?:要|想)?(?:改(?:成|为)|换成|写成?|开成?|是|为|用|[:：])+\s*([\p{L}\p{N}（）()·]{2,40}?)(?=[,，。;；\s]|税号|$)/u;
const NAME_EN = String.raw`(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?(\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}.'-]*){1,3})`;
/** "Change it to Noah Brown", "make it out to Ann Lee": names are told from other words by their capitals. */
const TO_PERSON_EN = new RegExp(
  String.raw`\b(?:[Cc]hang|[Ss]witch|[Uu]pdat|[Cc]orrect|[Rr]enam|[Rr]e-?issu|[Mm]ak|[Mm]ade|[Pp]ut|[Aa]ddress|[Ii]ssu|[Bb]ill)\p{L}*\b[^,.;!?]*?\b(?:to|under)\s+${NAME_EN}(?=\s*(?:$|[,.;!?]|(?:please|instead|and|with|not|thanks?)\b))`,
  'u',
);
const LEAD_EN =
  /^(?:please |just )*(?:(?:change|put|make|set|update|issue|address) (?:it|that|this|the (?:title|name|invoice)) )?(?:out )?(?:to|under|as|in the name of|it(?:'s| is)|the (?:title|name) (?:is|should be)) /iu;
const TAX_NAMED =
  /(?:税号|纳税人识别号|统一社会信用代码|tax (?:id|number|no\.?)|vat(?: (?:id|number|no\.?))?|ein)\s{0,3}(?:(?:改(?:成|为)|换成|should be|是|为|is|to|:|：)\s{0,3}){0,3}([A-Z\d][A-Z\d-]{5,24})/iu;
const TAX_BARE = /(?<![A-Z\d])([A-Z\d]{15}|[A-Z\d]{17,20})(?![A-Z\d])/u;

/** The company that an invoice is for. `isAnswer`: the message answers the question for it. */
export function companyIn(text: string, isAnswer: boolean): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const english = COMPANY_EN.exec(plain)?.[1] ?? TITLE_EN.exec(plain)?.[1];
  if (english !== undefined && (COMPANY_EN.test(english) || /\b(?:inc|ltd|llc|gmbh|corp|company)\b/iu.test(english)))
    return english.trim();
  const named = [...plain.matchAll(COMPANY_ZH)]
    .map(([whole]) => whole.replace(LEAD, '').replace(/^(?:我要|帮我|给我|麻烦|请|我们|抬头)+/u, ''))
    .find((name) => name.length >= 4 && !/^(?:公司|我公司|我们公司|开公司|一张公司|张公司)/u.test(name));
  if (named !== undefined) return named;
  if (!isAnswer) return undefined;
  const first =
    plain
      .split(/[,，;；\n]/u)[0]
      ?.replace(LEAD, '')
      .replace(LEAD_EN, '')
      .trim() ?? '';
  return first.length >= 2 && first.length <= 100 && !/[?？]/u.test(first) ? first : undefined;
}

/** A title that is no company's. */
export function personIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const found = TITLE_ZH.exec(plain)?.[1] ?? TITLE_EN.exec(plain)?.[1] ?? TO_PERSON_EN.exec(plain)?.[1];
  return found === undefined || /^(?:公司|个人|一下|一个)/u.test(found) ? undefined : found.trim();
}

/** Whether a title given as an answer may be a person's: a few words of a name, and no company's form. */
export function isPersonsName(title: string): boolean {
  return (
    /^\p{Script=Latin}[\p{Script=Latin}.'-]*(?: \p{Script=Latin}[\p{Script=Latin}.'-]*){1,3}$/u.test(title) &&
    !COMPANY_EN.test(title)
  );
}

/** A tax number: one that is called so, or a code as long as one. */
export function taxIdIn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const found = TAX_NAMED.exec(plain)?.[1] ?? TAX_BARE.exec(plain.toUpperCase())?.[1];
  return found !== undefined && /\d/.test(found) ? found.toUpperCase() : undefined;
}
