/** Something that an answer of Prism objects to. */
export interface Violation {
  /** Status of the answer, 0 where there was none. */
  readonly status: number;
  /** Where in the exchange, e.g. `request.body.name`. */
  readonly location: string;
  readonly message: string;
}

interface Objection {
  readonly location?: readonly (string | number)[];
  readonly message?: string;
}

interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly validation?: readonly Objection[];
}

const place = ([first = "request", ...rest]: readonly (string | number)[]): string =>
  // Of a request that it doesn't forward Prism says "body", of one that it does "request.body".
  [...(first === "request" || first === "response" ? [] : ["request"]), first, ...rest].join(".");

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What Prism's own answer objects to: a whole list, or that it can't answer at all. */
const inProblem = (text: string): readonly Objection[] => {
  const problem = parse(text) as Problem | undefined;
  const { title = "an answer that can't be read", detail = text, validation } = problem ?? {};
  return validation ?? [{ message: `${title}: ${detail}` }];
};

/** What the header of an answer that Prism let through objects to. Prism cuts a long one short. */
const inHeader = (text: string): readonly Objection[] => {
  const list = parse(text);
  return Array.isArray(list) ? (list as Objection[]) : [{ location: ["response"], message: text }];
};

/**
 * What Prism objects to in an exchange, whatever its severity: its answer is a problem (RFC 9457)
 * where the exchange may not stand, and has a header `sl-violations` where it may. Reads the body.
 */
export const violationsOf = async (response: Response): Promise<Violation[]> => {
  const header = response.headers.get("sl-violations");
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  const objections = isProblem
    ? inProblem(await response.text())
    : header === null
      ? []
      : inHeader(header);
  return objections.map(({ location = [], message = "no reason given" }) => ({
    status: response.status,
    location: place(location),
    message,
  }));
};
