import { type Place, child, field, itemsOf, membersOf, rootOf } from "../graph.js";
import { canonical, listOf, textOf, worded } from "../json.js";
import { tell, type Context } from "./collected.js";

interface Server {
  readonly url: string;
  /** The URL with variables that have one value written out. */
  readonly plain: string;
  readonly at: Place;
}

const serversIn = (place: Place): Server[] =>
  itemsOf(place, "servers").flatMap((at) => {
    const text = textOf(field(at, "url"));
    if (text === undefined) return [];
    const url = text.replace(/(?<=.)\/$/, "");
    const plain = url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const [only, ...others] = listOf(field(child(child(at, "variables"), name), "enum"));
      return typeof only === "string" && others.length === 0 ? only : whole;
    });
    return [{ url, plain, at }];
  });

/** None is the same as one at `/` (OpenAPI 3.1 section 4.8.1). */
const isDefault = (servers: readonly Server[]): boolean =>
  servers.every(({ plain }) => plain === "/");

/** Compares the servers of two documents, path items or operations. */
export function compareServers(context: Context, left: Place, right: Place): void {
  const [l, r] = [serversIn(left), serversIn(right)];
  if (isDefault(l) && isDefault(r)) return;
  const isIn =
    (others: readonly Server[]) =>
    ({ url, plain }: Server): boolean =>
      others.some((other) => other.url === url || other.plain === plain);
  const gone = l.filter((server) => !isIn(r)(server));
  const fresh = r.filter((server) => !isIn(l)(server));
  const direction = "request";
  for (const { url, at } of gone) {
    const rule = r.length === 0 ? "last-server-removed" : "server-removed";
    tell(context, rule, { base: at, revision: child(right, "servers"), direction }, { url });
  }
  for (const { url, at } of fresh) {
    tell(
      context,
      "server-added",
      { base: child(left, "servers"), revision: at, on: at, direction },
      { url },
    );
  }
  for (const { url, at } of l) {
    const other = r.find((one) => one.url === url);
    if (other) compareVariables(context, at, other.at);
  }
}

function compareVariables(context: Context, left: Place, right: Place): void {
  const direction = "request";
  for (const [name, variable] of membersOf(left, "variables")) {
    const other = child(child(right, "variables"), name);
    if (other.value === undefined) continue;
    const values = (at: Place): readonly unknown[] => listOf(field(at, "enum"));
    const where = { base: variable, revision: other, direction } as const;
    const [was, is] = [values(variable), values(other)];
    const removed = is.length === 0 ? [] : was.filter((value) => !has(is, value));
    const added = was.length === 0 ? [] : is.filter((value) => !has(was, value));
    const list = (some: readonly unknown[]): string => some.map(worded).join(", ");
    if (removed.length > 0 || (was.length === 0 && is.length > 0)) {
      const gone = removed.length > 0 ? list(removed) : `all but ${list(is)}`;
      tell(
        context,
        "server-variable-value-removed",
        { ...where, suffix: "/enum" },
        { variable: name, values: gone },
      );
    }
    if (added.length > 0 || (was.length > 0 && is.length === 0)) {
      const fresh = added.length > 0 ? list(added) : "any";
      tell(
        context,
        "server-variable-value-added",
        { ...where, suffix: "/enum" },
        { variable: name, values: fresh },
      );
    }
    const [from, to] = [field(variable, "default"), field(other, "default")];
    if (canonical(from) !== canonical(to)) {
      const detail = { variable: name, from: worded(from), to: worded(to) };
      tell(context, "server-variable-default-changed", { ...where, suffix: "/default" }, detail);
    }
  }
}

const has = (list: readonly unknown[], value: unknown): boolean =>
  list.some((one) => canonical(one) === canonical(value));

/** The servers of the whole document. */
export function compareRootServers(context: Context): void {
  const { base, revision } = context.comparison;
  compareServers(context, rootOf(base), rootOf(revision));
}
