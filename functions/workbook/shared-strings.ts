import { xmlText } from '../../core/workbook/xml-text';

/** The texts of a workbook's cells, each kept once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** Place of a text in the list. */
  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  /** The part of the package that lists them, in pieces. */
  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.places.size}">`;
    for (const text of this.places.keys()) {
      yield `<si><t xml:space="preserve">${xmlText(text.replace(LOOKS_ESCAPED, '_x005F_x'))}</t></si>`;
    }
    yield '</sst>';
  }
}

/** What programs would read as the code of a sign (ECMA-376 part 1, 22.9.2.19). */
const LOOKS_ESCAPED = /_x(?=[0-9A-Fa-f]{4}_)/g;
