import { formatAddress, parseAddress } from '../../model/a1-address';
import type { NameModel } from '../../model/name-model';
import { booleanArgument, optionalText, rangeTargetOf, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import type { HostObject } from '../host-object';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { sheetOf } from './sheet-of';

/** The names of the workbook, or of one sheet where `sheetId` is given. */
export interface NamesTarget {
  readonly sheetId: string | undefined;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

export const namesKind: ObjectKind<NamesTarget> = {
  name: 'NamedItemCollection',
  items: (target, host) =>
    host.model.names
      .filter((one) => one.sheetId === target.sheetId)
      .map(({ name }) => bindObject(nameKind, { ...target, name }, host)),
  item(target, key, host) {
    const found = findName(target, key, host);
    if (!found) throw itemNotFound(`the name ${String(key)}`);
    return bindObject(nameKind, { ...target, name: found.name }, host);
  },
  methods: {
    Add: (target, [name, reference, comment], host) => {
      const range = rangeTargetOf(reference);
      const formula = range
        ? `=${absolute(formatAddress(sheetOf(range, host).name, range.area))}`
        : textArgument(reference, 'reference');
      return addName(target, name, formula, comment, host);
    },
    AddFormulaLocal: (target, [name, formula, comment], host) =>
      addName(target, name, textArgument(formula, 'formula'), comment, host),
    GetCount: (target, _args, host) =>
      host.model.names.filter((one) => one.sheetId === target.sheetId).length,
    GetItemOrNullObject(target, [key], host) {
      const found = findName(target, key, host);
      return found
        ? bindObject(nameKind, { ...target, name: found.name }, host)
        : nullObject('NamedItem');
    },
  },
};

const nameKind: ObjectKind<NameTarget> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: ({ name }) => name,
    Formula: (target, host) => nameOf(target, host).formula,
    Value: (target, host) => nameOf(target, host).formula.slice(1),
    Comment: (target, host) => nameOf(target, host).comment,
    Visible: (target, host) => nameOf(target, host).visible,
    Scope: ({ sheetId }) => (sheetId === undefined ? 'Workbook' : 'Worksheet'),
    Type: (target, host) => (rangeOf(target, host) ? 'Range' : 'String'),
  },
  setters: {
    Formula: (target, value, host) =>
      change(target, host, { formula: withEquals(textArgument(value, 'formula')) }),
    Comment: (target, value, host) =>
      change(target, host, { comment: textArgument(value, 'comment') }),
    Visible: (target, value, host) =>
      change(target, host, { visible: booleanArgument(value, 'visible') }),
  },
  objects: {
    Worksheet(target, host) {
      if (target.sheetId === undefined) throw itemNotFound('the name belongs to the workbook');
      return host.make.worksheet(target.sheetId);
    },
    WorksheetOrNullObject: (target, host) =>
      target.sheetId === undefined ? nullObject('Worksheet') : host.make.worksheet(target.sheetId),
  },
  methods: {
    Delete(target, _args, host) {
      const old = nameOf(target, host);
      host.model.changeNames(host.model.names.filter((one) => one !== old));
    },
    GetRange(target, _args, host) {
      const range = rangeOf(target, host);
      if (!range)
        throw new HostError('InvalidReference', `The name ${target.name} is not a range.`);
      return range;
    },
    GetRangeOrNullObject: (target, _args, host) => rangeOf(target, host) ?? nullObject('Range'),
  },
};

function addName(
  target: NamesTarget,
  nameArgument: unknown,
  formula: string,
  comment: unknown,
  host: Host,
): HostObject {
  const name = textArgument(nameArgument, 'name');
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || parseAddress(name)) {
    throw invalidArgument(`${name} is not a valid name.`);
  }
  if (findName(target, name, host) || host.model.findTable(name)) {
    throw new HostError('ItemAlreadyExists', `The resource already exists: the name ${name}.`);
  }
  const made: NameModel = {
    name,
    formula: withEquals(formula),
    comment: optionalText(comment, 'comment') ?? '',
    visible: true,
    ...(target.sheetId === undefined ? {} : { sheetId: target.sheetId }),
  };
  host.model.changeNames([...host.model.names, made]);
  return bindObject(nameKind, { ...target, name }, host);
}

function findName(target: NamesTarget, key: unknown, host: Host): NameModel | undefined {
  const wanted = String(key).toLowerCase();
  return host.model.names.find(
    (one) => one.sheetId === target.sheetId && one.name.toLowerCase() === wanted,
  );
}

function nameOf(target: NameTarget, host: Host): NameModel {
  const found = findName(target, target.name, host);
  if (!found) throw itemNotFound(`the name ${target.name} was deleted`);
  return found;
}

function change(target: NameTarget, host: Host, patch: Partial<NameModel>): void {
  const old = nameOf(target, host);
  host.model.changeNames(host.model.names.map((one) => (one === old ? { ...one, ...patch } : one)));
}

function rangeOf(target: NameTarget, host: Host): HostObject | undefined {
  const address = parseAddress(nameOf(target, host).formula.slice(1));
  const sheet = address?.sheet === undefined ? undefined : host.model.findSheet(address.sheet);
  return address && sheet && host.make.range({ sheetId: sheet.id, area: address.area });
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** `Sheet1!A1:B2` → `Sheet1!$A$1:$B$2`. */
function absolute(address: string): string {
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/[A-Z]+|\d+/g, '$$$&');
}
