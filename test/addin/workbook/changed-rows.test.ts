import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import {
  bothChanges,
  bothRows,
  registerChange,
  sortedChange,
} from '../../../addin/workbook/changed-rows';

let host: OfficeHost;
beforeAll(() => (host = createOfficeHost()));
afterAll(() => host.stop());

const change = (
  address: string,
  kind: keyof typeof Excel.DataChangeType = 'rangeEdited',
  source: keyof typeof Excel.EventSource = 'local',
) =>
  registerChange({
    address,
    changeType: Excel.DataChangeType[kind],
    source: Excel.EventSource[source],
  });

describe('registerChange', () => {
  it('should name the rows of a cell, a range, whole rows and several ranges', () => {
    expect(change('B5').rows).toEqual([{ from: 5, to: 5 }]);
    expect(change('台账!$B$5:$D$17').rows).toEqual([{ from: 5, to: 17 }]);
    expect(change('3:4').rows).toEqual([{ from: 3, to: 4 }]);
    expect(change('B5,C9:C10').rows).toEqual([
      { from: 5, to: 5 },
      { from: 9, to: 10 },
    ]);
  });

  it('should name none where whole columns changed, or rows were sorted', () => {
    expect(change('B:C').rows).toBeUndefined();
    expect(change('').rows).toBeUndefined();
    expect(change('B5', 'columnInserted').rows).toBeUndefined();
    expect(sortedChange({ source: 'Local' })).toEqual({ isOwn: true });
  });

  it('should keep rows that were written apart from those that moved after it', () => {
    const inserted = change('7:8', 'rowInserted');
    expect(inserted).toMatchObject({ rows: [], movedFrom: 7 });
    expect(bothRows(inserted, change('B9'))).toEqual({
      rows: [{ from: 9, to: 9 }],
      movedFrom: 7,
    });
    expect(bothRows(change('B6'), inserted)).toEqual({
      rows: [{ from: 6, to: 6 }],
      movedFrom: 7,
    });
    expect(bothRows(change('B7'), inserted)).toEqual({});
    expect(bothRows(change('B2'), change('', 'cellDeleted'))).toEqual({});
  });

  it('should tell what co-authors do from what is done here', () => {
    expect(change('B5', 'rangeEdited', 'remote').isOwn).toBe(false);
    expect(bothChanges(change('B5', 'rangeEdited', 'remote'), change('B7'))).toEqual({
      isOwn: true,
      rows: [
        { from: 5, to: 5 },
        { from: 7, to: 7 },
      ],
    });
    expect(bothChanges(change('B5'), change('', 'columnDeleted')).rows).toBeUndefined();
  });
});
