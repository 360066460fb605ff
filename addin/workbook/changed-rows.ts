/** Rows of the sheet, both ends included, 1-based. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** What is known of changes to the register. */
export interface RegisterChange {
  /** The rows that were written; absent: rows came, went or moved, or nobody knows which. */
  readonly rows?: readonly RowSpan[];
  /** This user or this add-in took part in it. */
  readonly isOwn: boolean;
}

type ChangeEvent = Pick<Excel.TableChangedEventArgs, 'address' | 'changeType' | 'source'>;

/** What an event of the register's table says. */
export function registerChange({ address, changeType, source }: ChangeEvent): RegisterChange {
  const isOwn = source !== Excel.EventSource.remote;
  const rows = changeType === Excel.DataChangeType.rangeEdited ? rowsOf(address) : undefined;
  return { isOwn, ...(rows && { rows }) };
}

/** Two changes as one. */
export function bothChanges(one: RegisterChange, other: RegisterChange): RegisterChange {
  const isOwn = one.isOwn || other.isOwn;
  return one.rows && other.rows ? { isOwn, rows: [...one.rows, ...other.rows] } : { isOwn };
}

/** Rows of addresses such as `B5`, `B5:D7`, `$5:$7` or several of them; columns alone have none. */
function rowsOf(address: string): readonly RowSpan[] | undefined {
  const spans = address.split(',').map((part) => {
    const [from, to = from] = part
      .replace(/^.*!/u, '')
      .split(':')
      .map((end) => Number(/\d+$/u.exec(end)?.[0]));
    return { from: from ?? NaN, to: to ?? NaN };
  });
  return spans.every(({ from, to }) => from > 0 && to >= from) ? spans : undefined;
}
