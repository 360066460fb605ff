/** Rows of the sheet, both ends included, 1-based. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** What is known of the rows that changed. */
export interface RowChanges {
  /** The rows that were written; absent: nobody knows which. */
  readonly rows?: readonly RowSpan[];
  /** Before that, rows came or went: from this row of the sheet on, the others moved. */
  readonly movedFrom?: number;
}

/** What is known of changes to the register. */
export interface RegisterChange extends RowChanges {
  /** This user or this add-in took part in it. */
  readonly isOwn: boolean;
}

type ChangeEvent = Pick<Excel.TableChangedEventArgs, 'address' | 'changeType' | 'source'>;

/** What an event of the register's table says. */
export function registerChange({ address, changeType, source }: ChangeEvent): RegisterChange {
  const isOwn = source !== Excel.EventSource.remote;
  if (MOVES.test(changeType)) {
    return { isOwn, rows: [], movedFrom: rowsOf(address)?.[0]?.from ?? 0 };
  }
  const rows = changeType === Excel.DataChangeType.rangeEdited ? rowsOf(address) : undefined;
  return { isOwn, ...(rows && { rows }) };
}

/** What sorting the register says: where the rows went nobody knows. */
export const sortedChange = ({
  source,
}: {
  readonly source: ChangeEvent['source'] | 'Local' | 'Remote';
}): RegisterChange => ({
  isOwn: source !== Excel.EventSource.remote,
});

/** Rows, or cells of all their columns, that came or went. */
const MOVES = /^(?:Row|Cell)(?:Inserted|Deleted)$/u;

/** Two changes as one, the later one last. */
export function bothChanges(one: RegisterChange, other: RegisterChange): RegisterChange {
  return { ...bothRows(one, other), isOwn: one.isOwn || other.isOwn };
}

/** The rows of two changes; where rows that were written moved after that, nobody knows which these are. */
export function bothRows(one: RowChanges, other: RowChanges): RowChanges {
  const { movedFrom = Infinity } = other;
  if (!one.rows || !other.rows || one.rows.some(({ to }) => to >= movedFrom)) return {};
  const first = Math.min(one.movedFrom ?? Infinity, movedFrom);
  return { rows: [...one.rows, ...other.rows], ...(first < Infinity && { movedFrom: first }) };
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
