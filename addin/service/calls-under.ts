import type { Language } from '../../core/text';
import type { Answer } from './answer';
import type { Caller, ServiceCall } from './call-service';
import { readAs, readFile, workbookType } from './read-as';

type More = Partial<Omit<ServiceCall, 'url' | 'language'>>;

/** Calls of paths under one address of the functions; nothing here ever rejects. */
export interface Calls {
  /** Asks, and reads what is answered as what it should be. */
  readonly ask: <Value>(
    path: string,
    parse: (body: unknown) => Value | undefined,
    more?: More,
  ) => Promise<Answer<Value>>;
  /** Has something done; what is answered is not read. */
  readonly carryOut: (path: string, more: More) => Promise<Answer<undefined>>;
  /** Asks for a workbook. */
  readonly workbook: (path: string) => Promise<Answer<Blob>>;
}

/** A workbook, a batch or a disposal may take long. */
export const PATIENCE = 120_000;

/**
 * Calls of the functions under an address.
 *
 * @param address answers the address of a path.
 * @param language answers the language refusals are to be in.
 * @param send sends one request, signed where the service asks for that.
 */
export function callsUnder(
  address: (path: string) => Promise<string>,
  language: () => Language,
  send: Caller,
): Calls {
  const call = async (path: string, more: More = {}) =>
    send({ url: await address(path), method: 'GET', language: language(), ...more });
  return {
    async ask(path, parse, more) {
      const answer = await call(path, more);
      return answer.ok ? readAs(answer.value, parse) : answer;
    },
    async carryOut(path, more) {
      const answer = await call(path, more);
      return answer.ok ? { ok: true, value: undefined } : answer;
    },
    async workbook(path) {
      const answer = await call(path, { accept: workbookType, timeout: PATIENCE });
      return answer.ok ? readFile(answer.value) : answer;
    },
  };
}
