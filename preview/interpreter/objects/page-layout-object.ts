import { formatArea, parseAddress } from '../../model/a1-address';
import {
  booleanArgument,
  choiceArgument,
  numberArgument,
  rangeTargetOf,
  textArgument,
  wholeArgument,
} from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument } from '../host-error';
import { type ObjectKind, bindObject } from '../object-kind';
import { sheetOf } from './sheet-of';

interface SheetTarget {
  readonly sheetId: string;
}

/** Margins by their names on the wire, with what Excel gives a new sheet, in points. */
const margins = {
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
} as const;

/** How a sheet is printed, as far as the workbook keeps it. */
export const pageLayoutKind: ObjectKind<SheetTarget> = {
  name: 'PageLayout',
  scalars: {
    Orientation: (target, host) => pageOf(target, host)['orientation'] ?? 'Portrait',
    PaperSize: (target, host) => pageOf(target, host)['paperSize'] ?? 'Letter',
    Zoom: (target, host) => pageOf(target, host)['zoom'] ?? { scale: 100 },
    CenterHorizontally: (target, host) => pageOf(target, host)['centerHorizontally'] ?? false,
    CenterVertically: (target, host) => pageOf(target, host)['centerVertically'] ?? false,
    FirstPageNumber: (target, host) => pageOf(target, host)['firstPageNumber'] ?? '',
    ...Object.fromEntries(
      Object.entries(margins).map(([name, usual]) => [
        name,
        (target: SheetTarget, host: Host) => pageOf(target, host)[modelName(name)] ?? usual,
      ]),
    ),
  },
  setters: {
    Orientation: (target, value, host) =>
      setPage(target, host, {
        orientation: choiceArgument(value, 'orientation', ['Portrait', 'Landscape']),
      }),
    PaperSize: (target, value, host) =>
      setPage(target, host, { paperSize: textArgument(value, 'paperSize') }),
    Zoom: (target, value, host) => setPage(target, host, { zoom: value }),
    CenterHorizontally: (target, value, host) =>
      setPage(target, host, { centerHorizontally: booleanArgument(value, 'centerHorizontally') }),
    CenterVertically: (target, value, host) =>
      setPage(target, host, { centerVertically: booleanArgument(value, 'centerVertically') }),
    FirstPageNumber: (target, value, host) =>
      setPage(target, host, { firstPageNumber: wholeArgument(value, 'firstPageNumber', 0) }),
    ...Object.fromEntries(
      Object.keys(margins).map((name) => [
        name,
        (target: SheetTarget, value: unknown, host: Host) =>
          setPage(target, host, { [modelName(name)]: numberArgument(value, modelName(name)) }),
      ]),
    ),
  },
  objects: { HeadersFooters: (target, host) => bindObject(headersFootersKind, target, host) },
  methods: {
    SetPrintTitleRows(target, [range], host) {
      setPage(target, host, { printTitleRows: addressOf(range) });
    },
    SetPrintTitleColumns(target, [range], host) {
      setPage(target, host, { printTitleColumns: addressOf(range) });
    },
    SetPrintArea(target, [range], host) {
      setPage(target, host, { printArea: addressOf(range) });
    },
  },
};

const headersFootersKind: ObjectKind<SheetTarget> = {
  name: 'HeaderFooterGroup',
  objects: { DefaultForAllPages: (target, host) => bindObject(headerFooterKind, target, host) },
};

const parts = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
];

const headerFooterKind: ObjectKind<SheetTarget> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    parts.map((part) => [
      wireName(part),
      (target: SheetTarget, host: Host) => pageOf(target, host)[part] ?? '',
    ]),
  ),
  setters: Object.fromEntries(
    parts.map((part) => [
      wireName(part),
      (target: SheetTarget, value: unknown, host: Host) =>
        setPage(target, host, { [part]: textArgument(value, part) }),
    ]),
  ),
};

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function modelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pageOf(target: SheetTarget, host: Host): Readonly<Record<string, unknown>> {
  return sheetOf(target, host).settings.page;
}

function setPage(target: SheetTarget, host: Host, patch: Readonly<Record<string, unknown>>): void {
  const sheet = sheetOf(target, host);
  sheet.changeSettings({ page: { ...sheet.settings.page, ...patch } }, 'addin');
}

function addressOf(range: unknown): string {
  const area =
    rangeTargetOf(range)?.area ??
    (typeof range === 'string' ? parseAddress(range)?.area : undefined);
  if (!area) throw invalidArgument('A range or an address such as $1:$2 was expected.');
  return formatArea(area);
}
