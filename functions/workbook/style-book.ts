import type { CellStyle } from '../../core/workbook/workbook-plan';
import { alignmentXml, borderXml, fillXml, fontXml } from './style-xml';
import { NumberFormats } from './number-formats';
import { attributeText } from '../../core/workbook/xml-text';

/** Number of the style of a cell nobody styled. */
export const PLAIN = 0;

/**
 * The styles of a workbook by number: a cell's style is what several areas say one over another, and
 * each combination is made once.
 */
export class StyleBook {
  private readonly styles: CellStyle[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly combined = new Map<CellStyle, number[]>();
  private readonly differences = new Map<string, number>();
  private readonly formats = new NumberFormats();

  constructor() {
    this.numberOf({});
  }

  /** The style of that number with another one over it. */
  over(below: number, style: CellStyle): number {
    const known = this.combined.get(style) ?? [];
    this.combined.set(style, known);
    return (known[below] ??= this.numberOf({ ...this.styles[below], ...style }));
  }

  /** The style of that number for a text that must stay one: formatted as text unless it has a format. */
  asText(below: number): number {
    return this.styles[below]?.numberFormat === undefined ? this.over(below, TEXT) : below;
  }

  /** Number of a conditional format's style. */
  difference(style: CellStyle): number {
    const { numberFormat } = style;
    const format =
      numberFormat === undefined
        ? ''
        : `<numFmt numFmtId="${this.formats.idOf(numberFormat)}" formatCode="${attributeText(numberFormat)}"/>`;
    const xml = `<dxf>${fontXml(style, 'conditional')}${format}${fillXml(style, 'conditional')}${alignmentXml(style)}${borderXml(style)}</dxf>`;
    return indexOf(this.differences, xml);
  }

  /** The part of the package that holds all of them, made when every sheet has been written. */
  xml(): string {
    const fonts = new Map([[fontXml({}, 'cell'), 0]]);
    const fills = new Map(NEEDED_FILLS.map((fill, index) => [fill, index]));
    const borders = new Map([[NO_BORDER, 0]]);
    const formats = this.styles.map((style) => {
      const alignment = alignmentXml(style);
      const font = indexOf(fonts, fontXml(style, 'cell'));
      const fill = style.fill === undefined ? 0 : indexOf(fills, fillXml(style, 'cell'));
      const border = style.border === undefined ? 0 : indexOf(borders, borderXml(style));
      const number = this.formats.idOf(style.numberFormat);
      const head = `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
      return alignment === '' ? `${head}/>` : `${head} applyAlignment="1">${alignment}</xf>`;
    });
    const own = Array.from(
      this.formats.own,
      ([format, id]) => `<numFmt numFmtId="${id}" formatCode="${attributeText(format)}"/>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
      own.length > 0 ? listXml('numFmts', own) : '',
      listXml('fonts', [...fonts.keys()]),
      listXml('fills', [...fills.keys()]),
      listXml('borders', [...borders.keys()]),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listXml('cellXfs', formats),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      listXml('dxfs', [...this.differences.keys()]),
    ].join('')}</styleSheet>`;
  }

  private numberOf(style: CellStyle): number {
    const number = indexOf(this.numbers, JSON.stringify(Object.entries(style).sort()));
    this.styles[number] ??= style;
    return number;
  }
}

const TEXT: CellStyle = { numberFormat: '@' };
/** Programs take the first two fills for these, whatever they say. */
const NEEDED_FILLS = ['none', 'gray125'].map(
  (pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`,
);
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';

function indexOf(list: Map<string, number>, item: string): number {
  const known = list.get(item);
  if (known !== undefined) return known;
  list.set(item, list.size);
  return list.size - 1;
}

const listXml = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;
