import { FONTS, text } from '../../../core/workbook/chart-svg';

const LINE = 26;

/** A slicer as a picture: its caption and a button a value, as many as fit; it cannot be pressed. */
export function slicerSvg(
  caption: string,
  items: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const shown = items.slice(0, Math.floor((height - 40) / LINE));
  const buttons = shown.map((item, index) => {
    const y = 36 + index * LINE;
    const button = `<rect x="8" y="${y}" width="${width - 16}" height="${LINE - 4}" fill="#DDEBF7" stroke="#9DC3E6"/>`;
    return button + text(item, { x: 14, y: y + 15, anchor: 'start' });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" font-size="11" fill="#262626"><rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#FFFFFF" stroke="#BFBFBF"/>${text(
    caption,
    { x: 10, y: 22, anchor: 'start', more: 'font-size="12" font-weight="bold"' },
  )}${buttons.join('')}</svg>`;
}
