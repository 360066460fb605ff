import type { Area } from '../workbook-plan';
import type { DrawnChart } from './chart-xml';
import { xmlText } from '../xml-text';

/** The drawing part of a sheet: where each of its charts stands. */
export function drawingXml(charts: readonly DrawnChart[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${charts.map(anchor).join('')}</xdr:wsDr>`;
}

const anchor = ({ title, anchor: area }: DrawnChart, index: number): string =>
  `<xdr:twoCellAnchor>${corner('from', area.row, area.column)}${farCorner(area)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xmlText(title)}" descr="${xmlText(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const farCorner = ({ row, column, rows, columns }: Area): string =>
  corner('to', row + rows, column + columns);

const corner = (name: 'from' | 'to', row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
