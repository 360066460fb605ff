import { readRulebookFile } from '../../../core/workbook/read-rulebook-file';
import { encodeGb18030 } from '../../support/gb18030';
import { ownRulebook } from '../../support/own-rulebook';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => readRulebookFile(bytes).findings.map(({ code }) => code);

describe('readRulebookFile', () => {
  it('should read UTF-8, also with a mark', () => {
    expect(readRulebookFile(utf8(ownRulebook))).toEqual({ text: ownRulebook, findings: [] });
    expect(readRulebookFile(utf8(`\uFEFF${ownRulebook}`)).text).toBe(ownRulebook);
  });

  it('should read GB18030 and advise to save it as UTF-8', () => {
    const read = readRulebookFile(encodeGb18030(ownRulebook));
    expect(read.text).toBe(ownRulebook);
    expect(read.findings).toMatchObject([{ code: 'rulebook-encoding', severity: 'warning' }]);
  });

  it('should refuse a file of 5 MB, a picture, half a character and an empty file', () => {
    expect(codes(new Uint8Array(5 * 1024 * 1024).fill(35))).toEqual(['rulebook-too-large']);
    expect(codes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]))).toEqual([
      'rulebook-not-text',
    ]);
    expect(codes(utf8(ownRulebook).slice(0, utf8(ownRulebook).lastIndexOf(0xe7) + 1))).toEqual([
      'rulebook-not-text',
    ]);
    expect(codes(utf8(' \n'))).toEqual(['rulebook-empty']);
  });
});
