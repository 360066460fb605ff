interface Approvable {
  readonly approvedBy: readonly string[];
  readonly decides: readonly unknown[];
}

/** Whether the regime may ask who approved or decided an event. */
export const needsApproval = ({ approvedBy, decides }: Approvable): boolean =>
  approvedBy.length > 0 || decides.length > 0;
