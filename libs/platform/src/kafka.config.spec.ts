// How one gets in to Kafka, by the environment: what goes together, every fault at once, and never a secret in a fault.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configFaults, parseConfig } from './config.js';
import { kafkaAddressOf } from './kafka.config.js';
import { platformConfig } from './platform.config.js';

const KAFKA_BROKERS = 'one:9093, two:9093';

describe('the way in to Kafka', () => {
  let folder = '';
  const pem = (name: string): string => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-kafka-'));
    for (const name of ['ca', 'cert', 'key']) writeFileSync(pem(name), `-----BEGIN ${name}-----\n`);
    writeFileSync(pem('no-pem'), 'hunter2');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const addressOf = (env: Record<string, string>): unknown =>
    kafkaAddressOf(parseConfig(platformConfig, { KAFKA_BROKERS, ...env }));
  const faultsOf = (env: Record<string, string>): string[] => configFaults(platformConfig, { KAFKA_BROKERS, ...env });

  it('is open unless told otherwise, and has TLS, our certificate and a login where set', () => {
    const brokers = ['one:9093', 'two:9093'];
    expect(addressOf({})).toEqual({ brokers });
    expect(addressOf({ KAFKA_TLS: 'true' })).toEqual({ brokers, tls: {} });
    const all = {
      KAFKA_TLS: 'true',
      KAFKA_CA_FILE: pem('ca'),
      KAFKA_CERT_FILE: pem('cert'),
      KAFKA_KEY_FILE: pem('key'),
      KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
      KAFKA_SASL_USERNAME: 'shop',
      KAFKA_SASL_PASSWORD: 'hunter2',
    };
    expect(addressOf(all)).toEqual({
      brokers,
      tls: { ca: '-----BEGIN ca-----\n', cert: '-----BEGIN cert-----\n', key: '-----BEGIN key-----\n' },
      sasl: { mechanism: 'scram-sha-512', username: 'shop', password: 'hunter2' },
    });
  });

  it('names every fault at once', () => {
    expect(
      faultsOf({
        KAFKA_BROKERS: 'nowhere',
        KAFKA_CA_FILE: pem('missing'),
        KAFKA_CERT_FILE: pem('no-pem'),
        KAFKA_SASL_MECHANISM: 'kerberos',
        KAFKA_SASL_PASSWORD: 'hunter2',
      }).sort(),
    ).toEqual([
      'KAFKA_BROKERS: expected a comma list of host:port',
      'KAFKA_CA_FILE: means something with KAFKA_TLS=true only',
      'KAFKA_CA_FILE: names no readable file',
      'KAFKA_CERT_FILE: means something with KAFKA_TLS=true only',
      'KAFKA_CERT_FILE: names a file that is not PEM (-----BEGIN …)',
      'KAFKA_KEY_FILE: is needed beside KAFKA_CERT_FILE',
      expect.stringMatching(/^KAFKA_SASL_MECHANISM: .*scram-sha-512/),
      'KAFKA_SASL_USERNAME: is needed beside KAFKA_SASL_MECHANISM',
    ]);
  });

  it.each([
    [{ KAFKA_SASL_USERNAME: 'shop', KAFKA_SASL_PASSWORD: 'hunter2' }, 'KAFKA_SASL_MECHANISM: is needed'],
    [{ KAFKA_TLS: 'yes' }, 'KAFKA_TLS: '],
  ])('refuses half a way in: %j', (env, fault) => {
    const faults = faultsOf(env);
    expect(faults).toContainEqual(expect.stringContaining(fault));
    expect(faults.join()).not.toContain('hunter2');
  });
});
