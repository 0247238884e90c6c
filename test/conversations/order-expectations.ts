// What is expected of the replies of the skills that change orders.
import type { ExpectedReply } from './script.js';

type Skill = ExpectedReply['skill'];

/** A plan that waits for a yes. */
export const confirms = (skill: Skill, facts: Record<string, unknown> = {}): ExpectedReply => ({
  skill,
  needs: 'confirm',
  facts,
});

/** It was carried out. */
export const done = (skill: Skill, orderId: string, status: string): ExpectedReply => ({
  skill,
  facts: { orderId, status, done: true },
});

/** A rule refused it. */
export const refused = (skill: Skill, orderId: string, rule: string): ExpectedReply => ({
  skill,
  facts: { orderId, refused: rule },
});

/** A rule refused it, and something else that would do is offered. */
export const refusedOffering = (skill: Skill, orderId: string, rule: string): ExpectedReply => ({
  skill,
  needs: 'choose',
  facts: { orderId, refused: rule },
});

/** The shopper dropped it. */
export const dropped = (skill: Skill): ExpectedReply => ({
  skill,
  facts: { dropped: true },
  text: /没有任何变化|nothing was changed/,
});
