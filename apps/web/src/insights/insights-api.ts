/** The calls of a lead at the insights. */
import type { AlertState, ExplainedConversation, ExportedEpisode, InsightsPage, InsightsPageName } from '#contracts';
import { request } from '../chat/request.js';

/** Which conversations figures speak of. */
export interface Range {
  days: number;
  locale: '' | 'zh' | 'en';
}

/** A line of a conversation. */
export interface SaidLine {
  id: string;
  role: string;
  text: string;
  at: string;
}

const dayMs = 86_400_000;

/** The query of a range: so many days up to today. */
export function queryOf({ days, locale }: Range): string {
  const query = new URLSearchParams();
  // The shop's today may be tomorrow here: without a last day it is the shop's.
  if (days !== 28) query.set('from', new Date(Date.now() - (days - 1) * dayMs).toISOString().slice(0, 10));
  if (locale !== '') query.set('locale', locale);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The calls of one lead. */
export function insightsApi(token: string | undefined) {
  const at = (path: string): string => `/v1/insights/${path}`;
  return {
    page: (name: InsightsPageName, range: Range) => request<InsightsPage>(at(`${name}${queryOf(range)}`), { token }),
    explain: (figureId: string) =>
      request<{ conversations: ExplainedConversation[]; total: number; isMore?: boolean }>(at(`explain/${figureId}`), {
        token,
      }),
    read: (id: string) => request<{ messages: SaidLine[] }>(at(`conversations/${encodeURIComponent(id)}`), { token }),
    setAlert: (id: string, as: Exclude<AlertState, 'new'>) =>
      request(at(`alerts/${encodeURIComponent(id)}`), { method: 'POST', body: { as }, token }),
    draw: () => request<{ episodes: ExportedEpisode[]; judged: number; wanted: number }>(at('judge'), { token }),
    judge: (id: string, resolved: boolean) =>
      request(at(`judge/${encodeURIComponent(id)}`), { method: 'POST', body: { resolved }, token }),
  };
}
/** See {@link insightsApi}. */
export type InsightsApi = ReturnType<typeof insightsApi>;

/** Saves an export; a link could not carry the token, where there is one. */
export async function saveExport(token: string | undefined, kind: 'csv' | 'xlsx', range: Range): Promise<void> {
  const response = await fetch(`/v1/insights/export.${kind}${queryOf(range)}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(String(response.status));
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: `conversations.${kind}` });
  link.click();
  URL.revokeObjectURL(url);
}
