/** Text as it may stand in XML content or an attribute; signs XML forbids are left out. */
export const xmlText = (text: string): string =>
  Array.from(text)
    .filter((sign) => sign >= ' ' || sign === '\t' || sign === '\n')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
