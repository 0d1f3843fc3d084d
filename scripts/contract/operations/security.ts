import {
  type Graph,
  type Place,
  child,
  deref,
  field,
  items,
  members,
  membersOf,
  rootOf,
} from "../graph.js";
import { isObject, own, stringsOf, textOf } from "../json.js";
import { tell, type Context } from "./collected.js";

/** One credential as the wire sees it. */
interface Credential {
  /** Type, place and name; two schemes of one meaning have the same. */
  readonly scheme: string;
  /** The ways to obtain it (`oauth2`). */
  readonly flows: readonly string[];
  readonly scopes: readonly string[];
  readonly name: string;
}

/** Credentials that are sent together; none at all is the anonymous caller. */
type Alternative = readonly Credential[];

function schemeOf(graph: Graph, name: string): Pick<Credential, "scheme" | "flows"> {
  const schemes = child(child(rootOf(graph), "components"), "securitySchemes");
  const value = own(isObject(schemes.value) ? schemes.value : {}, name);
  if (!isObject(value)) return { scheme: `undeclared ${name}`, flows: [] };
  const at = deref(child(schemes, name), "securitySchemes");
  const text = (key: string): string => textOf(field(at, key)) ?? "";
  const type = text("type");
  if (type === "apiKey") {
    const key = text("in") === "header" ? text("name").toLowerCase() : text("name");
    return { scheme: `apiKey ${text("in")} ${key}`, flows: [] };
  }
  if (type === "http") return { scheme: `http ${text("scheme").toLowerCase()}`, flows: [] };
  if (type === "openIdConnect")
    return { scheme: `openIdConnect ${text("openIdConnectUrl")}`, flows: [] };
  const flows = membersOf(at, "flows").map(([flow]) => flow);
  return { scheme: type, flows: flows.filter((flow) => !flow.startsWith("x-")).sort() };
}

function alternativesOf(operation: Place): { at: Place; list: readonly Alternative[] } {
  const { graph } = operation;
  const root = rootOf(graph);
  const own = child(operation, "security");
  const at = Array.isArray(own.value) ? own : child(root, "security");
  const list = items(at).map((requirement) =>
    members(requirement).map(([name, scopes]) => ({
      ...schemeOf(graph, name),
      scopes: [...stringsOf(scopes.value)].sort(),
      name,
    })),
  );
  return { at, list: list.length > 0 ? list : [[]] };
}

/** Whether whoever holds the first credentials is let in by the second requirement. */
const satisfies = (held: Alternative, wanted: Alternative): boolean =>
  wanted.every((want) =>
    held.some(
      (have) =>
        have.scheme === want.scheme &&
        have.flows.every((flow) => want.flows.includes(flow)) &&
        want.scopes.every((scope) => have.scopes.includes(scope)),
    ),
  );

const show = (alternative: Alternative): string =>
  alternative.length === 0
    ? "no credentials"
    : alternative
        .map(({ name, scopes }) => (scopes.length > 0 ? `${name} (${scopes.join(", ")})` : name))
        .join(" and ");

/** Compares who is let in: an OR of ANDs, in the meaning of the schemes and not by their names. */
export function compareSecurity(context: Context, left: Place, right: Place): void {
  const [l, r] = [alternativesOf(left), alternativesOf(right)];
  const shutOut = l.list.filter((held) => !r.list.some((wanted) => satisfies(held, wanted)));
  const letIn = r.list.filter((held) => !l.list.some((wanted) => satisfies(held, wanted)));
  const where = { base: l.at, revision: r.at, direction: "request" } as const;
  const detail = {
    from: l.list.map(show).join(", or "),
    to: r.list.map(show).join(", or "),
    lost: shutOut.map(show).join(", or "),
  };
  if (shutOut.length > 0) tell(context, "security-tightened", where, detail);
  else if (letIn.length > 0) tell(context, "security-loosened", where, detail);
}
