import type { Answer } from './answer';

/** What a workbook is asked for and given as. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads the body of an answer as what it should be. */
export async function readAs<Value>(
  response: Response,
  parse: (body: unknown) => Value | undefined,
): Promise<Answer<Value>> {
  const body: unknown = await response.json().catch(() => undefined);
  const value = parse(body);
  return value === undefined ? { ok: false, trouble: { kind: 'unreadable' } } : { ok: true, value };
}

/** Takes the body of an answer as a file. */
export const readFile = (response: Response): Promise<Answer<Blob>> =>
  response.blob().then(
    (value) => ({ ok: true, value }) as const,
    () => ({ ok: false, trouble: { kind: 'unreadable' } }) as const,
  );
