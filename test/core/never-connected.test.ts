import { expect, it } from "vitest";
import { neverConnected } from "../../src/core/never-connected.js";

it.each([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_INVALID_URL",
  "ERR_INVALID_ARG_VALUE",
])("knows that %s came before any connection", (code) => {
  expect(neverConnected({ code })).toBe(true);
});

it.each([
  "ECONNRESET",
  "EPIPE",
  "UND_ERR_SOCKET",
  "UND_ERR_HEADERS_TIMEOUT",
  "HPE_INVALID_CONSTANT",
  // TLS can break amid an exchange too.
  "ERR_SSL_WRONG_VERSION_NUMBER",
  undefined,
])("leaves open what %s came after", (code) => {
  expect(neverConnected({ code })).toBe(false);
});

it.each([
  ["connect EHOSTUNREACH 192.0.2.1:443 - Local (0.0.0.0:0)", "EHOSTUNREACH", true],
  ["connect ENETUNREACH 2001:db8::1:443", "ENETUNREACH", true],
  // So Node says of the first of a host's addresses, where the others are no better.
  ["connect ETIMEDOUT 192.0.2.1:443", "ETIMEDOUT", true],
  ["connect EHOSTDOWN 192.0.2.1:443", "EHOSTDOWN", true],
  ["read ETIMEDOUT", "ETIMEDOUT", false],
  ["read EHOSTUNREACH", "EHOSTUNREACH", false],
  [undefined, "EHOSTUNREACH", false],
])("tells when a host was out of reach: %s", (message, code, expected) => {
  expect(neverConnected({ message, code })).toBe(expected);
});
