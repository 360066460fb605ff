import fc from 'fast-check';
import { compareVersions, parseVersion, type Version } from '../../../core/version/version';

const part = fc.nat(999);
const anyVersion = fc.tuple(part, part, part);

describe('parseVersion', () => {
  it('should read what a release is called', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        expect(parseVersion(version.join('.'))).toEqual(version);
      }),
      { seed: 50 },
    );
    expect(parseVersion(' 1.2.3-beta.1+5 ')).toEqual([1, 2, 3]);
  });

  it.each(['', '1', '1.2', '1.2.3.4', 'v1.2.3', '1.2.x', '-1.0.0', '1.2.3 <b>', '9999999.0.0'])(
    'should not read “%s”',
    (text) => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );
});

describe('compareVersions', () => {
  it('should order releases by number, not by letter', () => {
    const ordered: Version[] = [
      [0, 1, 0],
      [0, 1, 9],
      [0, 1, 10],
      [0, 10, 0],
      [2, 0, 0],
      [10, 0, 0],
    ];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
  });
});
