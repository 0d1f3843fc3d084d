/** What an error says of itself, wherever it came from. */
export interface Told {
  readonly message?: string | undefined;
  readonly code?: string | undefined;
}

/**
 * Does Node or undici say that no connection came about? By the code, or by the system call that failed:
 * a host can be out of reach or out of time amid an exchange too. So can TLS break there, which the code
 * of a certificate does not tell of.
 */
export function neverConnected({ message, code }: Told): boolean {
  return (
    /REFUSED|NOTFOUND|EAI_|CONNECT_|CERT|LEAF_SIGNATURE|ERR_INVALID_/.test(`${code}`) ||
    /^connect E/.test(`${message}`)
  );
}
