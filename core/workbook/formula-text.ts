/** A text as a formula writes it, with its quotation marks doubled. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;
