/** What became of one wanted change; in the order they were given. */
export type SaveOutcome =
  | { readonly status: 'applied'; readonly version: number; readonly number?: string }
  | { readonly status: 'conflict' }
  | { readonly status: 'outside-scope' }
  | { readonly status: 'number-taken'; readonly number: string };
