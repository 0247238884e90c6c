// The environment that the insights read: how soon they follow, what they watch for, and whom they tell.
import { z } from 'zod';
import { configOf, jsonOrFile } from '#platform';

const MAX_WEBHOOKS = 10;
/** Base64 of at least 24 bytes, as the Standard Webhooks ask for. */
const secret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, {
  error: 'expected whsec_ and the base64 of at least 24 random bytes',
});

/** Whom alerts are sent to: a URL and the secret that signs what it gets. */
export const webhook = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2_000), secret });
/** See {@link webhook}. */
export type Webhook = z.output<typeof webhook>;

const MAX_RECIPIENTS = 10;

/** Whether the user and password of a URL can be read: a `%` that stands for itself is written `%25`. */
function isReadable(server: string): boolean {
  try {
    const { username, password } = new URL(server);
    decodeURIComponent(username);
    decodeURIComponent(password);
    return true;
  } catch {
    return false;
  }
}

/** Whom alerts and digests are mailed to, by which server: `smtps://user:password@host:465`, or `smtp://host:587` (then by STARTTLS). */
export const mailSettings = z.strictObject({
  server: z
    .url({ protocol: /^smtps?$/ })
    .max(2_000)
    .refine(isReadable, { error: 'a % in the user or password is written as %25' }),
  from: z.email(),
  to: z
    .array(z.email())
    .min(1)
    .max(MAX_RECIPIENTS)
    .refine((all) => new Set(all).size === all.length, { error: 'each address may stand once' }),
  /** Of the mails. */
  locale: z.enum(['zh', 'en']).default('zh'),
  /** Where the pages are: `https://shop.example/insights`. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
/** See {@link mailSettings}. */
export type MailSettings = z.output<typeof mailSettings>;

/** The insights' part of the environment. */
export const insightsConfig = z.object({
  /** `[{"url": "https://…", "secret": "whsec_…"}]`, or a file that holds it. */
  INSIGHTS_WEBHOOKS: jsonOrFile
    .pipe(
      z
        .array(webhook)
        .max(MAX_WEBHOOKS)
        .refine((all) => new Set(all.map(({ url }) => url)).size === all.length, { error: 'each url may stand once' }),
    )
    .default([]),
  /** `{"server": "smtps://…", "from": "…", "to": ["…"]}`, or a file that holds it. */
  INSIGHTS_MAIL: jsonOrFile.pipe(mailSettings).optional(),
  /** How often those are told what the days that have closed were like, and what to change. */
  INSIGHTS_DIGEST: z.enum(['weekly', 'daily', 'none']).default('weekly'),
  /** How often episodes and counts follow what was heard. */
  INSIGHTS_FOLLOW_SECONDS: z.coerce.number().min(0.1).max(3_600).default(3),
  /** A conversation in which nothing was said for so long is read, masked, for what it says of products. */
  INSIGHTS_READ_AFTER_SECONDS: z.coerce.number().min(0).max(86_400).default(15),
  /** How often it is looked whether something rises. */
  INSIGHTS_WATCH_SECONDS: z.coerce.number().min(1).max(86_400).default(900),
  /** False alarms a week over all topics together that the shop bears. */
  INSIGHTS_FALSE_ALARMS_PER_WEEK: z.coerce.number().min(0.01).max(100).default(1),
  /** After so many days facts are forgotten; counts stay. */
  INSIGHTS_DAYS: z.coerce.number().int().min(60).max(4_000).default(400),
});

/** The insights' configuration. */
export class InsightsConfig extends configOf(insightsConfig) {}
