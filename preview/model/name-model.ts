/** A defined name; `sheetId` is given for a name that only one sheet knows. */
export interface NameModel {
  readonly name: string;
  /** With a leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly sheetId?: string;
}
