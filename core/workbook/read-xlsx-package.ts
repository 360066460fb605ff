import type { ReadLimits } from './read-limits';
import { refuse } from './read-refusal';
import { localName, xmlReader, type XmlHandlers } from './read-xml';
import { partName, readZip } from './read-zip';
import { readZipPart } from './read-zip-part';

/** A relationship of a part: the last word of its type and the part it leads to. */
export interface Relationship {
  readonly id: string;
  /** E.g. `worksheet`, `sharedStrings`; the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
}

/** An opened workbook package; parts are read as they are asked for. */
export interface XlsxPackage {
  /** Lower-case names of all parts. */
  readonly parts: readonly string[];
  readonly workbookPart: string;
  has(part: string): boolean;
  read(part: string, handlers: XmlHandlers): void;
  /** Relationships of a part; none when it has no list. */
  relationshipsOf(part: string): readonly Relationship[];
}

/** Opens a package and refuses what is not an Office Open XML workbook, naming what it is instead. */
export function openXlsxPackage(bytes: Uint8Array, limits: ReadLimits): XlsxPackage {
  const directory = readZip(bytes, limits);
  const parts = [...directory.keys()];
  const source = {
    parts,
    has: (part: string) => directory.has(part),
    read(part: string, handlers: XmlHandlers) {
      const entry = directory.get(part);
      if (entry === undefined) return;
      const reader = xmlReader(part, handlers);
      readZipPart(bytes, entry, limits, (piece) => reader.write(piece));
      reader.end();
    },
    relationshipsOf(part: string): readonly Relationship[] {
      const found: Relationship[] = [];
      source.read(relationshipPart(part), {
        open(name, attributes) {
          if (localName(name) === 'Relationship') found.push(relationship(part, attributes));
        },
      });
      return found;
    },
  };
  return { ...source, workbookPart: findWorkbook(source) };
}

type OpenPackage = Omit<XlsxPackage, 'workbookPart'>;

function relationshipPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function relationship(part: string, attributes: Readonly<Record<string, string>>): Relationship {
  const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
  return { id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(part, target) };
}

/** A target is absolute or relative to the folder of the part that names it. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return partName(target);
  const path = part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return partName(path.join('/'));
}

function findWorkbook(source: OpenPackage): string {
  const office = source.relationshipsOf('').find(({ type }) => type === 'officeDocument');
  const part = office?.target ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) return refuseBinary();
  if (!source.has(part) || !/(?:^|\/)(?:workbook|xl\/)/.test(part)) return refuseOther(source);
  return part;
}

function refuseBinary(): never {
  return refuse(
    'binary-workbook',
    '这是二进制工作簿（.xlsb），暂不支持。请在 Excel 中另存为 .xlsx 后重试。',
    'This is a binary workbook (.xlsb), which is not supported. Save it as .xlsx in Excel and try again.',
  );
}

function refuseOther({ parts }: OpenPackage): never {
  if (parts.includes('xl/workbook.bin')) return refuseBinary();
  if (parts.includes('content.xml') && parts.includes('mimetype')) {
    return refuse(
      'open-document',
      '这是 OpenDocument 文件（如 .ods），暂不支持。请另存为 .xlsx 后重试。',
      'This is an OpenDocument file (such as .ods), which is not supported. Save it as .xlsx and try again.',
    );
  }
  return refuse(
    'not-a-workbook',
    '这是压缩包或其他文档，不是 Excel 工作簿。请选择 .xlsx 或 .csv 文件。',
    'This is an archive or another kind of document, not an Excel workbook. Choose an .xlsx or .csv file.',
  );
}
