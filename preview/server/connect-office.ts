const officeScript =
  /<script\b[^>]*\bsrc\s*=\s*["'][^"']*\/hosted\/office(?:\.debug)?\.js["'][^>]*>\s*<\/script>/i;

/** What stands in for the office.js of Microsoft's CDN: its Excel library and the preview's start. */
const standIn =
  '<script src="/office-js/excel-web-16.00.js"></script><script src="/preview/office.js"></script>';

/** Connects a page of the add-in to the preview; its other parts stay as they are. */
export function connectOffice(html: string): string {
  return html.replace(officeScript, standIn);
}
