/** Why the service gave no answer that can be used. */
export type ServiceTrouble =
  | { readonly kind: 'away' | 'timeout' | 'unreadable' | 'signed-out' }
  /** The service's own sentence, in the language asked for. */
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string };

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: ServiceTrouble };
