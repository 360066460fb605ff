import type { Instant } from '../../core/date/time';
import { ReadableError } from '../ledger/readable-error';
import type { Channel, Message } from './channel';
import type { ChannelSetting } from './channel-settings';
import { dingtalkBody, teamsBody, wecomBody } from './message-formats';
import { postJson, refused } from './post-json';
import { dingtalkSignature, webhookSignature } from './webhook-signature';

/** The channel a setting describes; nothing is connected before a message is sent. */
export function openChannel(setting: ChannelSetting, now: () => Instant): Channel {
  const { id, organisation, personal } = setting;
  return { id, organisation, personal, send: senderOf(setting, now) };
}

function senderOf(setting: ChannelSetting, now: () => Instant): Channel['send'] {
  switch (setting.kind) {
    case 'email':
      return (message) => sendMail(setting, message);
    case 'webhook':
      return async (message) => {
        const body = JSON.stringify(message);
        const timestamp = now();
        await postJson(setting.url, body, {
          'x-ledger-delivery': encodeURIComponent(message.id),
          'x-ledger-timestamp': String(timestamp),
          'x-ledger-signature': webhookSignature(setting.secret, timestamp, body),
        });
      };
    case 'wecom':
      return async (message) =>
        taken(await postJson(setting.url, JSON.stringify(wecomBody(message))));
    case 'dingtalk':
      return async (message) => {
        const url = new URL(setting.url);
        const milliseconds = now() * 1000;
        url.searchParams.set('timestamp', String(milliseconds));
        url.searchParams.set('sign', dingtalkSignature(setting.secret, milliseconds));
        taken(await postJson(url, JSON.stringify(dingtalkBody(message))));
      };
    case 'teams':
      return async (message) => {
        await postJson(setting.url, JSON.stringify(teamsBody(message)));
      };
  }
}

/** WeCom and DingTalk answer 200 with a code of their own; 0 is well. */
function taken(answer: unknown): void {
  const code = (answer as { readonly errcode?: unknown } | undefined)?.errcode;
  if (code !== 0) throw refused(String(code));
}

const nobodyIsSet = () =>
  new ReadableError({
    zh: '没有为这个部门设置收件地址。',
    en: 'No address is set for this department.',
  });

type EmailSetting = Extract<ChannelSetting, { kind: 'email' }>;

/** A department nobody has an address for is told nobody, which is an error people can read. */
async function sendMail({ smtp, from, to }: EmailSetting, message: Message): Promise<void> {
  const recipients = to[message.department] ?? to['*'] ?? [];
  if (recipients.length === 0) throw nobodyIsSet();
  // Bundled, its names stand under `default` alone.
  const { createTransport } = (await import('nodemailer')).default;
  const transport = createTransport(smtp);
  try {
    await transport.sendMail({
      from,
      to: recipients,
      subject: `${message.title.zh} ${message.title.en}`,
      text: `${message.text.zh}\n\n${message.text.en}`,
      headers: { 'X-Ledger-Delivery': encodeURIComponent(message.id) },
    });
  } finally {
    transport.close();
  }
}
