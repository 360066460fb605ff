import { parseAddress } from '../../model/a1-address';
import type { Comment } from '../../model/sheet-rules';
import type { SheetModel } from '../../model/sheet-model';
import { rangeTargetOf, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { unsupportedObjects } from './not-implemented-object';

/** The comments of the workbook, or of one sheet where `sheetId` is given. */
export interface CommentsTarget {
  readonly sheetId: string | undefined;
}

export const commentsKind: ObjectKind<CommentsTarget> = {
  name: 'CommentCollection',
  items: (target, host) =>
    commentsOf(target, host).map(({ comment }) => bindObject(commentKind, comment.id, host)),
  item(_target, key, host) {
    findComment(String(key), host);
    return bindObject(commentKind, String(key), host);
  },
  methods: {
    Add(target, [cellAddress, content], host) {
      const { sheetId, area } = cellOf(target, cellAddress, host);
      const sheet = host.model.sheetById(sheetId);
      if (!sheet) throw itemNotFound('the worksheet was deleted');
      const comment = {
        id: `{comment-${host.model.nextId()}}`,
        row: area.row,
        column: area.column,
        content: textArgument(content, 'content'),
      };
      change(sheet, [...sheet.comments, comment]);
      return bindObject(commentKind, comment.id, host);
    },
    GetCount: (target, _args, host) => commentsOf(target, host).length,
    GetItemByCell(target, [cellAddress], host) {
      const { sheetId, area } = cellOf(target, cellAddress, host);
      const found = commentsOf({ sheetId }, host).find(
        ({ comment }) => comment.row === area.row && comment.column === area.column,
      );
      if (!found) throw itemNotFound('the cell has no comment');
      return bindObject(commentKind, found.comment.id, host);
    },
    GetItemOrNullObject(target, [key], host) {
      const found = commentsOf(target, host).some(({ comment }) => comment.id === key);
      return found ? bindObject(commentKind, String(key), host) : nullObject('Comment');
    },
  },
};

const commentKind: ObjectKind<string> = {
  name: 'Comment',
  identity: (id) => ({ Id: id }),
  scalars: {
    Id: (id) => id,
    Content: (id, host) => findComment(id, host).comment.content,
    Resolved: () => false,
  },
  setters: {
    Content(id, value, host) {
      const { sheet, comment } = findComment(id, host);
      const content = textArgument(value, 'content');
      change(
        sheet,
        sheet.comments.map((one) => (one === comment ? { ...one, content } : one)),
      );
    },
  },
  objects: unsupportedObjects(['Replies']),
  methods: {
    Delete(id, _args, host) {
      const { sheet, comment } = findComment(id, host);
      change(
        sheet,
        sheet.comments.filter((one) => one !== comment),
      );
    },
    GetLocation(id, _args, host) {
      const { sheet, comment } = findComment(id, host);
      const area = { row: comment.row, column: comment.column, rows: 1, columns: 1 };
      return host.make.range({ sheetId: sheet.id, area });
    },
  },
};

function commentsOf(target: CommentsTarget, host: Host) {
  return host.model.sheets
    .filter((sheet) => target.sheetId === undefined || sheet.id === target.sheetId)
    .flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
}

function findComment(id: string, host: Host): { sheet: SheetModel; comment: Comment } {
  const found = commentsOf({ sheetId: undefined }, host).find(({ comment }) => comment.id === id);
  if (!found) throw itemNotFound('the comment was deleted');
  return found;
}

function cellOf(target: CommentsTarget, address: unknown, host: Host): RangeTarget {
  const range = rangeTargetOf(address);
  if (range) return range;
  const parsed = typeof address === 'string' ? parseAddress(address) : undefined;
  if (!parsed) throw invalidArgument('A cell or an address such as Sheet1!A1 was expected.');
  const sheetId =
    parsed.sheet === undefined ? target.sheetId : host.model.findSheet(parsed.sheet)?.id;
  if (sheetId === undefined) throw itemNotFound('the worksheet of the comment');
  return { sheetId, area: parsed.area };
}

function change(sheet: SheetModel, comments: readonly Comment[]): void {
  sheet.comments = comments;
  sheet.emit({ kind: 'comments', sheetId: sheet.id, source: 'addin' });
}
