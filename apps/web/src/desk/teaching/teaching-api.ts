/** The calls of a lead who teaches. */
import type { Correction, ModelVersion, Proposal, Taught } from '#contracts';
import { request } from '../../chat/request.js';

/** What is decided of a proposal. */
export interface Decision {
  as: 'add' | 'reword' | 'merge' | 'ignore' | 'reopen';
  answer?: string;
  question?: string;
  validUntil?: string;
}

/** See above. */
export function teachingApi(token: string | undefined) {
  const at = (path: string): string => `/v1/learning/${path}`;
  return {
    proposals: async (state: 'open' | 'ignored') =>
      await request<{ proposals: Proposal[]; total: number }>(at(`proposals?state=${state}`), { token }),
    decide: (id: string, body: Decision) =>
      request<{ faqId?: string }>(at(`proposals/${encodeURIComponent(id)}`), { method: 'POST', body, token }),
    knowledge: async () => await request<{ knowledge: Taught[]; total: number }>(at('knowledge'), { token }),
    corrections: async () =>
      await request<{ corrections: Correction[]; waiting: number }>(at('corrections'), { token }),
    decideCorrection: (id: string, as: 'confirm' | 'dismiss' | 'reopen') =>
      request(at(`corrections/${encodeURIComponent(id)}`), { method: 'POST', body: { as }, token }),
    models: async () => await request<{ models: ModelVersion[] }>(at('models'), { token }),
    release: (version: number) => request(at(`models/${version}/release`), { method: 'POST', token }),
    rollBack: (version: number) => request(at(`models/${version}/roll-back`), { method: 'POST', token }),
    withdraw: (id: string) => request(at(`knowledge/${encodeURIComponent(id)}/withdraw`), { method: 'POST', token }),
  };
}
/** See {@link teachingApi}. */
export type TeachingApi = ReturnType<typeof teachingApi>;
