import { refusalOf } from '../../../addin/sync/refused-settings';

const refused = (status: number) => ({ kind: 'refused', status, detail: '' }) as const;

describe('refusalOf', () => {
  it.each([400, 403, 413, 422])(
    'should take %i as said of the settings: the same is not sent again',
    (status) => {
      expect(refusalOf(refused(status))).toEqual(refused(status));
    },
  );

  it.each([401, 404, 408, 426, 429, 500, 503])(
    'should take %i as passing: signed out, too old a pane, too often, away',
    (status) => {
      expect(refusalOf(refused(status))).toBeUndefined();
    },
  );

  it('should take silence as passing', () => {
    expect(refusalOf({ kind: 'away' })).toBeUndefined();
  });
});
