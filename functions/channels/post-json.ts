import { ReadableError } from '../ledger/readable-error';

/** How long a receiver may take, in milliseconds. */
const PATIENCE = 10_000;

/** The receiver did not take the message, and said so by a code. */
export const refused = (code: string): ReadableError =>
  new ReadableError({ zh: `接收方答复 ${code}。`, en: `The receiver answered ${code}.` });

/** Posts JSON, following no redirect; throws with the status when it was not taken. */
export async function postJson(
  url: URL | string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await answer.text();
  if (!answer.ok) throw refused(String(answer.status));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
