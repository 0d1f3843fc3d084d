/** What `never-connected.ts` knows, for browsers, which give no codes: nothing. */
export const neverConnected = (_error: object): boolean => false;
