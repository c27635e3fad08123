/** The field of the search view, which stands in one tab only: the key that searches leads to it. */
export const queryFieldId = 'search-query';
