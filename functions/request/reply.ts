import type { Problem } from './problem';

/** What a route answers. */
export type Reply =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly type: string;
      readonly fileName: string;
    }
  | { readonly kind: 'empty' }
  | Problem;

export const json = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({ kind: 'json', status, body, headers });
