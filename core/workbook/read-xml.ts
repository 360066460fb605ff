import { SaxesParser } from 'saxes';
import { strictDecoder, type Encoding } from './read-decoder';
import { refuseCorrupt } from './read-refusal';

/** What to do with the elements of a document; names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A document that is read piece by piece as bytes; `end` refuses what is not well formed. */
export interface XmlReader {
  write(piece: Uint8Array): void;
  end(): void;
}

/** Reads XML as a stream of elements; entities of its own are not expanded. */
export function xmlReader(part: string, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => handlers.open(localName(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('error', (trouble) => {
    if (!isHarmless(trouble)) {
      refuseCorrupt(
        `部件 ${part} 的内容无效`,
        `part ${part} is not well formed (${trouble.message})`,
      );
    }
  });
  let decode: ((piece: Uint8Array) => string) | undefined;
  return {
    write(piece) {
      decode ??= checkedDecoder(part, encodingOf(piece));
      parser.write(decode(piece));
    },
    end: () => void parser.close(),
  };
}

/** Control characters that people paste into cells are kept instead of refusing the file. */
function isHarmless(trouble: Error): boolean {
  return trouble.message.endsWith('disallowed character.');
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function checkedDecoder(part: string, encoding: Encoding): (piece: Uint8Array) => string {
  const decoder = strictDecoder(encoding);
  return (piece) => {
    try {
      return decoder.write(piece);
    } catch {
      return refuseCorrupt(`部件 ${part} 的编码无效`, `part ${part} is not valid ${encoding}`);
    }
  };
}

function encodingOf(start: Uint8Array): Encoding {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
