/** Text as it may stand in XML content or an attribute; signs XML forbids are left out. */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(ESCAPED, (sign) => ESCAPES[sign] ?? sign);
}

/** The same for an attribute, in which a line break would be read as a space. */
export const attributeText = (text: string): string =>
  xmlText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

const SPECIAL = /[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd]|[&<>"]/;
const FORBIDDEN =
  /[^\t\n -\ud7ff\ue000-\ufffd\ud800-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPED = /[&<>"]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
