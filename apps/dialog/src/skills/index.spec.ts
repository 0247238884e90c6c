// Every skill is there once, says things in both languages, and a new one is one folder and one line.
import { z } from 'zod';
import { skillName } from '#contracts';
import { emptyState } from '../conversation/conversation.state.js';
import { Executor } from '../executor.js';
import { generalReplies } from '../reply/general.replies.js';
import { Speak } from '../reply/speak.js';
import { LocalUnderstander } from '../understand/local-understander.js';
import { skills } from './index.js';
import { cuesOf, linesOf } from './phrases.js';
import { defineSkill, type Turn } from './skill.js';

const COMPANY = new Set(['compare', 'handoff', 'fallback']);

describe('skills', () => {
  it('are all those that the contract names, each once', () => {
    expect(skills.map((skill) => skill.name).sort()).toEqual([...skillName.options].sort());
  });

  it('have phrases and templates in both languages', () => {
    for (const { name, phrases, replies } of skills) {
      expect({ name, zh: phrases.zh.length >= 10, en: phrases.en.length >= 10 }).toEqual({ name, zh: true, en: true });
      for (const [key, template] of Object.entries({ ...replies, ...generalReplies }))
        expect({ name, key, languages: Object.keys(template).sort() }).toEqual({ name, key, languages: ['en', 'zh'] });
    }
  });

  it('take in a new one by its definition alone', async () => {
    const giftWrap = defineSkill({
      name: 'recommend',
      description: 'Whether a gift can be wrapped.',
      slots: z.object({}),
      needs: [],
      phrases: {
        zh: linesOf('能包成礼物吗\n有礼盒包装吗\n帮我包得漂亮点'),
        en: linesOf('can you wrap it up nicely\nis there a gift box\nwrap it with a ribbon'),
        cues: cuesOf(1, /礼盒|包成礼物/u, /\bgift box\b|\bribbon\b/u),
      },
      replies: { yes: { zh: () => '可以包装。', en: () => 'Yes, we can wrap it.' } },
      run: () => Promise.resolve({ facts: {}, replyKey: 'yes', cards: [] }),
    });
    // Beside a few: learning all of them anew is what the build does.
    const withIt = [...skills.filter(({ name }) => COMPANY.has(name)), giftWrap];
    const state = emptyState('en');
    const { calls, locale } = await new LocalUnderstander(withIt).understand('could you put a ribbon on it', {
      state,
      currency: 'CNY',
      isCustomer: false,
    });
    const now = new Date('2026-01-05T04:00:00Z');
    const emptyCatalog = {
      searchFaqs: () => Promise.resolve({ faqs: [] }),
      resolveMention: () => Promise.resolve({ candidates: [] }),
      findByMeaning: () => Promise.resolve({ products: [] }),
    };
    const turn = {
      locale,
      state,
      wholeText: 'could you put a ribbon on it',
      now,
      speak: new Speak(locale, now, 'UTC'),
      shop: { catalog: emptyCatalog },
      viewer: {},
    };
    const { replies } = await new Executor(withIt).run(calls, turn as unknown as Turn, 'm-1');
    expect(replies).toMatchObject([{ id: 'm-1.1', skill: 'recommend', text: 'Yes, we can wrap it.', needs: null }]);
  });
});
