// What the assistant says of whether one thing fits another: the shop's own statements, and never more.
import type { Speak } from '../../reply/speak.js';
import { attributeLabel, plainValue } from './properties.js';

/** One statement of one of the two things. */
interface ToldStatement {
  title: string;
  name?: string;
  value: string;
}

interface FitFacts {
  title: string;
  otherTitle: string;
  fit: 'yes' | 'no' | 'same' | 'differs' | 'not-stated';
  statements: ToldStatement[];
}

function told(statements: readonly ToldStatement[], speak: Speak): string {
  return statements
    .map(({ title, name, value }) => {
      const plain = plainValue(value.replace(/[。.]$/u, ''), speak.locale);
      const label = name === undefined ? '' : `${attributeLabel(name, speak.locale)}${speak.choose('：', ': ')}`;
      return speak.choose(`${speak.title(title)}写着「${label}${plain}」`, `of ${title}: “${label}${plain}”`);
    })
    .join(speak.choose('；', '; '));
}

/** Yes or no where the shop says so; else what it states of both. */
export function fitText(facts: FitFacts, speak: Speak): string {
  const { title, otherTitle, fit, statements } = facts;
  const words = told(statements, speak);
  switch (fit) {
    case 'yes':
      return speak.choose(`可以，店里写明了：${words}。`, `Yes, the shop states it ${words}.`);
    case 'no':
      return speak.choose(`不可以，店里写明了：${words}。`, `No, the shop states it ${words}.`);
    case 'same':
      return speak.choose(`按店里写的是对得上的：${words}。`, `By what the shop states they agree: ${words}.`);
    case 'differs':
      return speak.choose(`按店里写的对不上：${words}。`, `By what the shop states they do not agree: ${words}.`);
    default: {
      const near = statements.length === 0 ? '' : speak.choose(`写明的有：${words}。`, ` It states ${words}.`);
      return speak.choose(
        `店里没有写${speak.title(title)}和${speak.title(otherTitle)}能不能一起用。${near}需要的话可以转人工问一下。`,
        `The shop does not state whether ${title} and ${otherTitle} fit each other.${near} I can get a person from the shop to tell you.`,
      );
    }
  }
}
