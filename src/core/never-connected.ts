/** Codes with which Node and undici say that no connection came about. */
export const neverConnected = /REFUSED|NOTFOUND|EAI_|UNREACH|CONNECT_|TLS|SSL|CERT|INVALID_URL/;
