import { readXlsxText } from './read-xlsx-text';
import type { XlsxPackage } from './read-xlsx-package';

/** Reads the table of shared strings: runs of rich text joined, phonetic guides left out. */
export function readXlsxStrings(source: XlsxPackage, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  let isText = false;
  let phonetic = 0;
  source.read(part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(readXlsxText(text));
    },
  });
  return strings;
}
