// The listeners of a Kafka broker that take in only who is known: by a name and a password, or by a certificate.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './native-process.js';

/**
 * Listeners of the broker by TLS: at one port with a name and a password (PLAIN or SCRAM-SHA-512), at the other with a certificate of one's own. Who
 * comes by them may do what access control lists allow, and nothing else; who comes by the plain one may do everything, the making of those
 * lists too.
 */
export interface SecureListener {
  port: number;
  certificatePort: number;
  /** Of the password, and by certificate `CN=<username>`. */
  username: string;
  password: string;
}

const makeTimeoutMs = 60_000;

/** Where certificates and keys are (PEM), for those who connect. */
export const certificateFiles = (folder: string) => ({
  /** Who signed the broker's certificate: itself. */
  ca: join(folder, 'kafka-broker.crt'),
  brokerKey: join(folder, 'kafka-broker.key'),
  certificate: join(folder, 'kafka-client.crt'),
  key: join(folder, 'kafka-client.key'),
});

const brokerStore = (folder: string): string => join(folder, 'kafka-broker.pem');

/** A certificate for 127.0.0.1 that is signed by itself, and its key, in files that are written; Debian's Java brings openssl along. */
export async function makeCertificate(name: string, key: string, certificate: string): Promise<void> {
  const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', '-subj', `/CN=${name}`];
  const where = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate];
  await runToEnd('making a certificate', { file: 'openssl', arguments: [...make, ...where], cwd: '/' }, makeTimeoutMs);
}

/** Makes the broker's certificate and the client's, where that is still to do. */
export async function makeCertificates(folder: string, { username }: SecureListener): Promise<void> {
  if (existsSync(brokerStore(folder))) return;
  const { ca, brokerKey, certificate, key } = certificateFiles(folder);
  await makeCertificate('127.0.0.1', brokerKey, ca);
  await makeCertificate(username, key, certificate);
  writeFileSync(brokerStore(folder), readFileSync(brokerKey, 'utf8') + readFileSync(ca, 'utf8'), { mode: 0o600 });
}

/** The broker's settings for them; the lists begin with a comma, as they go on what the plain listener has. */
export function secureSettings(folder: string, listener: SecureListener): Record<string, string> {
  const { port, certificatePort, username, password } = listener;
  const byPassword = 'listener.name.sasl_ssl';
  const byCertificate = 'listener.name.ssl.ssl';
  const module = (name: string): string => `org.apache.kafka.common.security.${name} required`;
  const addresses = `,SASL_SSL://127.0.0.1:${port},SSL://127.0.0.1:${certificatePort}`;
  return {
    [`${byPassword}.sasl.enabled.mechanisms`]: 'PLAIN,SCRAM-SHA-512',
    [`${byPassword}.plain.sasl.jaas.config`]: `${module('plain.PlainLoginModule')} user_${username}="${password}";`,
    [`${byPassword}.scram-sha-512.sasl.jaas.config`]: `${module('scram.ScramLoginModule')};`,
    [`${byCertificate}.client.auth`]: 'required',
    [`${byCertificate}.truststore.type`]: 'PEM',
    [`${byCertificate}.truststore.location`]: certificateFiles(folder).certificate,
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': brokerStore(folder),
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:ANONYMOUS',
    listeners: addresses,
    'advertised.listeners': addresses,
    'listener.security.protocol.map': ',SASL_SSL:SASL_SSL,SSL:SSL',
  };
}
