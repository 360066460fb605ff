/** Carries the version of the service with each of its answers. */
export const serviceVersionHeader = 'Complaint-Ledger-Version';

/** Carries the version of the add-in with each of its calls; other programs leave it out. */
export const addinVersionHeader = 'Complaint-Ledger-Addin-Version';
