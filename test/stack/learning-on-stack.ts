// What people answer becomes knowledge, and what they correct understanding, on the stack too: with two instances of the learning and of the dialog.
import { SignJWT } from 'jose';
import type { DeskRole } from '#contracts';
import type { Services } from '../../tools/stack/services.js';
import { correctingJourneys, goTheCorrectingWay } from '../learning/correcting-journey.js';
import { goTheWay, teachingJourneys } from '../learning/teaching-journey.js';
import { Teacher } from '../learning/teaching-shop.js';
import { DeskClient } from '../people/desk-client.js';

/** Specs of the learning, in both languages. */
export function teachOnStack(services: () => Services): void {
  const tokenOf = async (agentId: string, role: DeskRole): Promise<string> =>
    await new SignJWT({ role, name: agentId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(agentId)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(services().secrets.agentSecret));

  const leadAt = async (agentId: string): Promise<DeskClient> =>
    DeskClient.withToken(services().gatewayUrls[0] ?? '', await tokenOf(agentId, 'lead'), agentId);

  it.each(teachingJourneys)(
    'is taught what people answered in $locale, over Kafka',
    async (journey) => {
      const url = services().gatewayUrls[0] ?? '';
      const agentOf = async (agentId: string): Promise<DeskClient> =>
        DeskClient.withToken(url, await tokenOf(agentId, 'agent'), agentId);
      await goTheWay(url, journey, {
        lead: new Teacher(services().gatewayUrls.at(-1) ?? url, await tokenOf('lin', 'lead')),
        agents: [await agentOf('mei'), await agentOf('bob')],
      });
    },
    120_000,
  );

  it.each(correctingJourneys)(
    'understands what people corrected in $locale once it is released, and no longer once it is taken back, over Kafka',
    async (journey) => {
      const url = services().gatewayUrls[0] ?? '';
      await goTheCorrectingWay(url, journey, {
        lead: new Teacher(services().gatewayUrls.at(-1) ?? url, await tokenOf('lin', 'lead')),
        people: [await leadAt('wu'), await leadAt('zhou')],
      });
    },
    180_000,
  );
}
