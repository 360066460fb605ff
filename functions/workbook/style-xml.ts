import { inkColor, lineColor } from '../../core/workbook/cell-styles';
import type { CellStyle } from '../../core/workbook/workbook-plan';
import { FONT_NAME } from '../../core/workbook/parts/font-name';
import { attributeText } from '../../core/workbook/xml-text';

/** Where a style is used: a conditional format names only what it changes. */
export type StyleUse = 'cell' | 'conditional';

/** The `font` of a style, its children in the order of the schema (ECMA-376 part 1, 18.8.22). */
export function fontXml({ font, bold, italic, size, color }: CellStyle, use: StyleUse): string {
  const children = [
    bold === true ? '<b/>' : '',
    italic === true ? '<i/>' : '',
    use === 'cell' ? `<sz val="${size ?? 10}"/>` : '',
    color === undefined ? '' : `<color rgb="FF${color}"/>`,
    use === 'cell' ? `<name val="${attributeText(font ?? FONT_NAME)}"/>` : '',
  ].join('');
  return children === '' ? '' : `<font>${children}</font>`;
}

/** The `fill` of a style: its colour is a cell's foreground, but a conditional format's background. */
export function fillXml({ fill, pattern }: CellStyle, use: StyleUse): string {
  if (fill === undefined) return '';
  if (pattern === 'hatch') {
    return `<fill><patternFill patternType="lightUp"><fgColor rgb="FF${fill}"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>`;
  }
  const ground = use === 'cell' ? 'fgColor' : 'bgColor';
  return `<fill><patternFill patternType="solid"><${ground} rgb="FF${fill}"/></patternFill></fill>`;
}

/** The `border` of a style: grey around, or black on the sides named. */
export function borderXml({ border }: CellStyle): string {
  if (border === undefined) return '';
  const lines = SIDES.map((side) => {
    const isDrawn = border === 'thin' || border.includes(side);
    const color = border === 'thin' ? lineColor : inkColor;
    return isDrawn ? `<${side} style="thin"><color rgb="FF${color}"/></${side}>` : `<${side}/>`;
  });
  return `<border>${lines.join('')}<diagonal/></border>`;
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** The `alignment` of a style. */
export function alignmentXml({ wrap, align, valign, indent }: CellStyle): string {
  const parts = [
    align === undefined ? '' : ` horizontal="${align}"`,
    valign === undefined ? '' : ` vertical="${valign}"`,
    wrap === undefined ? '' : ` wrapText="${wrap ? 1 : 0}"`,
    indent === undefined ? '' : ` indent="${indent}"`,
  ].join('');
  return parts === '' ? '' : `<alignment${parts}/>`;
}
