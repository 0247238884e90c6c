/** For leads: when people are there, how soon a class is answered and by whom, and when a person is called. Read when it is opened. */
import type { DeskRulesInForce, HandoffRuleInForce } from '#contracts';
import { useState } from 'preact/hooks';
import { formatMoney } from '#money';
import type { Language, Money } from '../chat/index.js';
import { momentIn, rulesTexts } from './rules-texts.js';
import { nameOf } from './teaching/skill-names.js';
import type { DeskTexts } from './texts.js';
import type { DeskState } from './use-desk.js';

interface RulesProps {
  desk: DeskState;
  texts: DeskTexts;
  language: Language;
}

/** The rules, folded up until they are looked for. */
export function RulesInForce({ desk, texts, language }: RulesProps) {
  const [rules, setRules] = useState<DeskRulesInForce>();
  const [hasFailed, setFailed] = useState(false);
  const words = rulesTexts[language];
  const look = (isOpen: boolean): void => {
    if (!isOpen) return;
    void desk.api
      ?.rules()
      .then((read) => {
        setRules(read);
        setFailed(false);
      })
      .catch(() => setFailed(true));
  };
  return (
    <section>
      <details class="rules" onToggle={({ currentTarget }) => look(currentTarget.open)}>
        <summary>{words.title}</summary>
        {hasFailed && <p class="desk-trouble">{words.failed}</p>}
        {rules && (
          <>
            <Hours hours={rules.hours} language={language} />
            <Answering rules={rules} texts={texts} language={language} />
            <Calling rules={rules.handoff} texts={texts} language={language} />
          </>
        )}
      </details>
    </section>
  );
}

function Hours({ hours, language }: { hours: DeskRulesInForce['hours']; language: Language }) {
  const words = rulesTexts[language];
  if (!hours) return <p class="soft">{words.noHours}</p>;
  const { timeZone, weekly, closedOn, isOpen, opensAt } = hours;
  const now = isOpen ? words.isOpen : opensAt ? words.opensAt(momentIn(language, opensAt)) : words.closed;
  return (
    <>
      <h3>{words.hours}</h3>
      <p class="soft">
        {now} · {timeZone}
      </p>
      <ul>
        {weekly.map(({ days, from, to }) => (
          <li key={`${days.join()} ${from}`}>
            {days.map((day) => words.days[day]).join(language === 'zh' ? '、' : ', ')} {from}–{to}
          </li>
        ))}
        {closedOn.length > 0 && (
          <li>
            {words.closedOn}: {closedOn.join(', ')}
          </li>
        )}
      </ul>
    </>
  );
}

function Answering({ rules, texts, language }: { rules: DeskRulesInForce } & Omit<RulesProps, 'desk'>) {
  const words = rulesTexts[language];
  const hasTeams = rules.classes.some(({ team }) => team !== undefined);
  return (
    <>
      <h3>{words.answerWithin}</h3>
      <ul>
        {rules.classes.map(({ class: itsClass, answerWithinSeconds, team }) => (
          <li key={itsClass}>
            {texts.classes[itsClass]}: {words.seconds(answerWithinSeconds)}
            {team !== undefined && ` · ${words.team(team)}`}
          </li>
        ))}
        {hasTeams && <li>{words.afterTeam(words.seconds(rules.teamSeconds))}</li>}
        <li>{words.capacity(rules.capacity)}</li>
      </ul>
    </>
  );
}

function Calling({ rules, texts, language }: { rules: DeskRulesInForce['handoff'] } & Omit<RulesProps, 'desk'>) {
  const words = rulesTexts[language];
  return (
    <>
      <h3>{words.people}</h3>
      {!rules && <p class="soft">{words.notReadable}</p>}
      <ol>
        {rules?.map((rule, index) => (
          <li key={index}>
            <strong>{texts.reasons[rule.reason] ?? rule.reason}</strong> → {words.then[rule.then]}
            <span class="soft">{detailsOf(rule, texts, language)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Every condition in words, one that has none as it is written, and what else the rule says. */
function detailsOf(rule: HandoffRuleInForce, texts: DeskTexts, language: Language): string {
  const words = rulesTexts[language];
  const conditions = Object.entries(rule.when).map(([name, value]) => {
    const said = valueIn(value, language);
    return words.when[name]?.(said) ?? `${name}: ${said}`;
  });
  const { class: itsClass, team, answerWithinSeconds } = rule;
  return [
    ...conditions,
    ...(itsClass === undefined ? [] : [words.classOf(texts.classes[itsClass])]),
    ...(team === undefined ? [] : [words.team(team)]),
    ...(answerWithinSeconds === undefined ? [] : [`${words.answerWithin}: ${words.seconds(answerWithinSeconds)}`]),
  ].join(' · ');
}

function valueIn(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => valueIn(one, language)).join(language === 'zh' ? '、' : ', ');
  if (isMoney(value)) return formatMoney(value, undefined);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return rulesTexts[language].values[text] ?? nameOf(text, language);
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
