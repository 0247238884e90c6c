// Plays the scripted conversations on services that run as processes of their own, at one gateway and the other in turn.
import { SignJWT } from 'jose';
import type { Services } from '../../tools/stack/services.js';
import { allScripts } from '../conversations/all-scripts.js';
import { playScript, type Script } from '../conversations/script.js';

/** One test a script; `running` gives the services, which have started by then. */
export function playScriptsOn(running: () => Services): void {
  const scripts = allScripts.map((script, index): [string, Script, number] => [script.name, script, index]);
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
