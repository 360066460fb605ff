import type { Message } from './channel';

const lines = ({ text }: Message): string => `${text.zh}\n\n${text.en}`;

/** WeCom group robot (企业微信群机器人): markdown, at most 4096 bytes. */
export const wecomBody = (message: Message) => ({
  msgtype: 'markdown',
  markdown: { content: cut(`**${message.title.zh}**\n${lines(message)}`, 4096) },
});

/** DingTalk custom robot (钉钉自定义机器人): markdown; a single line break is a space there. */
export const dingtalkBody = (message: Message) => ({
  msgtype: 'markdown',
  markdown: {
    title: message.title.zh,
    text: `#### ${message.title.zh}\n\n${lines(message).replace(/\n+/g, '\n\n')}`,
  },
});

/** Teams: an adaptive card in the envelope that workflows and incoming webhooks take. */
export const teamsBody = (message: Message) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
          { type: 'TextBlock', text: message.title.zh, weight: 'Bolder', wrap: true },
          { type: 'TextBlock', text: lines(message).replace(/\n+/g, '\n\n'), wrap: true },
        ],
      },
    },
  ],
});

/** Cuts a text to so many bytes of UTF-8, never inside a character. */
function cut(text: string, bytes: number): string {
  const encoded = new TextEncoder().encode(text);
  if (encoded.length <= bytes) return text;
  return new TextDecoder('utf-8', { fatal: false })
    .decode(encoded.slice(0, bytes))
    .replace(/\uFFFD+$/, '');
}
