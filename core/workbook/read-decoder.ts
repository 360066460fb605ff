/** The Encoding Standard's decoder, which browsers and Node both have. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean });
  decode(bytes: Uint8Array, options?: { stream: boolean }): string;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Decodes bytes that come in pieces; throws a TypeError at the first byte that fits nothing. */
export interface StrictDecoder {
  write(bytes: Uint8Array): string;
  /** Throws when the last character is incomplete. */
  end(): string;
}

/** A decoder that refuses what is not valid in `encoding`; a byte order mark is dropped. */
export function strictDecoder(encoding: Encoding): StrictDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    write: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(new Uint8Array(0)),
  };
}
