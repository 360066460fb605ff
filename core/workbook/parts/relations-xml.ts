/** A relation of a part of the package to another. */
export interface Relation {
  readonly id: string;
  /** Last word of its type, such as `table`. */
  readonly kind: string;
  readonly target: string;
}

/** Namespace of what one part says of another. */
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part that holds the relations of another. */
export const relationsXml = (relations: readonly Relation[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(relationXml).join('')}</Relationships>`;

/** One relation of a part to another. */
export const relationXml = ({ id, kind, target }: Relation): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
