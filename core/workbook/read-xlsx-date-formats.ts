import { isDateFormat } from './read-date-format';
import type { XlsxPackage } from './read-xlsx-package';

/** Says of each cell style, by its number, whether it shows a date; none when there are no styles. */
export function readXlsxDateFormats(
  source: XlsxPackage,
  part: string | undefined,
): readonly boolean[] {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  if (part === undefined) return [];
  source.read(part, {
    open(name, attributes) {
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt') custom.set(format, attributes['formatCode'] ?? '');
      else if (name === 'xf' && inCellStyles) formats.push(format);
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats.map((format) => isDateFormat(format, custom.get(format)));
}
