/** Formats whose values all belong to another format as well (RFC 3986, 3987, 5890, 6531). */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  int8: ["int16", "int32", "int64"],
  int16: ["int32", "int64"],
  int32: ["int64"],
  uint8: ["int16", "uint16", "int32", "uint32", "int64", "uint64"],
  uint16: ["int32", "uint32", "int64", "uint64"],
  uint32: ["int64", "uint64"],
  float: ["double"],
  uri: ["uri-reference", "iri", "iri-reference"],
  "uri-reference": ["iri-reference"],
  iri: ["iri-reference"],
  email: ["idn-email"],
  hostname: ["idn-hostname"],
};

/** Whether whatever has the first format has the second. */
export const isWithin = (format: string, other: string): boolean =>
  format === other || (WITHIN[format]?.includes(other) ?? false);
