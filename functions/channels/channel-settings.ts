import * as z from 'zod';

const common = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  organisation: z.string().min(1).describe('Tenant whose ledgers it serves.'),
  personal: z.boolean().default(false).describe('Whether the name of the handler may be sent.'),
};

const address = z.url().refine(isSafe, 'Only https, or http to this machine itself.');

const channelSetting = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('email'),
    smtp: z.string().regex(/^smtps?:\/\//, 'smtp:// or smtps:// with user and password'),
    from: z.string().min(3),
    to: z.record(z.string(), z.array(z.email())).describe('By department; `*`: any other.'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('webhook'),
    url: address,
    secret: z.string().min(16),
  }),
  z.strictObject({ ...common, kind: z.literal('wecom'), url: address }),
  z.strictObject({
    ...common,
    kind: z.literal('dingtalk'),
    url: address,
    secret: z.string().min(1),
  }),
  z.strictObject({ ...common, kind: z.literal('teams'), url: address }),
]);

/** A channel as `CHANNELS` describes it; holds secrets and never leaves the service. */
export type ChannelSetting = z.output<typeof channelSetting>;

/** Reads the setting `CHANNELS`; throws, without what it says, when it cannot be used. */
export function readChannels(text: string | undefined): readonly ChannelSetting[] {
  if (text === undefined) return [];
  const read = z.array(channelSetting).safeParse(parseJson(text));
  if (read.success) return read.data;
  const places = read.error.issues.map(({ path }) => path.join('.'));
  throw new Error(`CHANNELS cannot be used: ${places.join(', ') || 'it is no JSON list'}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSafe(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}
