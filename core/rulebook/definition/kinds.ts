/** What a document is: rules to work by, papers to fill in, or comments on a draft. */
export const kinds = ['rulebook', 'letters', 'template', 'form', 'comments', 'dataset'] as const;
