import { createHmac } from 'node:crypto';

/**
 * The signature of a webhook: HMAC-SHA256 of `timestamp.body` in hexadecimal. A receiver refuses a
 * timestamp older than five minutes, and an id it has had before.
 */
export const webhookSignature = (secret: string, timestamp: number, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** DingTalk's: HMAC-SHA256 of `milliseconds\\nsecret` with the secret as key, in Base64. */
export const dingtalkSignature = (secret: string, milliseconds: number): string =>
  createHmac('sha256', secret).update(`${milliseconds}\n${secret}`).digest('base64');
