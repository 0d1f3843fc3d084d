/** What `never-connected.ts` knows, for browsers, which give no codes: nothing. */
export function neverConnected(_error: object): undefined {
  // Bundlers drop calls of what is empty.
}
