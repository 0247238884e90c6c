// Plays scripted conversations on services that run as processes of their own, at one gateway and the other in turn.
import { SignJWT } from 'jose';
import type { Services } from '../../tools/stack/services.js';
import { allScripts } from '../conversations/all-scripts.js';
import { playScript, type Script } from '../conversations/script.js';

const HAN = /\p{Script=Han}/u;

/**
 * The scripts that bring a way through the services which none before them did: a skill, answered or asking back, for a guest or a
 * customer, in either language. Every script is played in one process elsewhere; here it is the ways between processes that count.
 */
export const scriptsOfEachWay: readonly Script[] = (() => {
  const taken = new Set<string>();
  return allScripts.filter(({ customerId, steps }) => {
    const viewer = customerId === undefined ? 'guest' : 'customer';
    const ways = steps.flatMap(({ say, replies }) =>
      replies.map((reply) => {
        const { skill, needs } = typeof reply === 'string' ? { skill: reply, needs: null } : reply;
        return [skill, needs ?? null, viewer, HAN.test(say) ? 'zh' : 'en'].join();
      }),
    );
    const isNew = ways.some((way) => !taken.has(way));
    for (const way of ways) taken.add(way);
    return isNew;
  });
})();

/** One test a script; `running` gives the services, which have started by then. */
export function playScriptsOn(running: () => Services): void {
  const scripts = scriptsOfEachWay.map((script, index): [string, Script, number] => [script.name, script, index]);
  it.each(scripts)('%s', async (_, script, index) => {
    const { gatewayUrls, secrets } = running();
    const customerToken = async (customerId: string): Promise<string> =>
      await new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(customerId)
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secrets.storefrontSecret));
    await playScript(script, {
      url: gatewayUrls[index % 2] ?? '',
      storeKey: 'demo',
      timeZone: 'Asia/Shanghai',
      customerToken,
    });
  });
}
