import { child, deref, members, type Place } from "../graph.js";
import { canonical, isObject } from "../json.js";
import type { Direction, Mode } from "../schema/comparison.js";
import { isProse } from "../schema/lazy.js";
import { tell, towards, type Context } from "./collected.js";
import { use } from "./use.js";

interface Media {
  readonly name: string;
  /** Type and subtype in lower case. */
  readonly essence: string;
  /** Essence with its parameters in order. */
  readonly full: string;
  readonly at: Place;
}

function mediaIn(content: Place): Media[] {
  return members(content).map(([name, at]) => {
    const [essence = "", ...parameters] = name.split(";").map((part) => part.trim().toLowerCase());
    const full = [essence, ...parameters.sort()].join(";");
    return { name, essence, full, at: deref(at, "mediaTypes") };
  });
}

/** How a body of a media type travels. */
export function modeOf(type: string): Mode {
  const essence = type.split(";")[0]?.trim().toLowerCase() ?? "";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  return essence === "text/plain" ? "text" : "json";
}

const isJson = ({ essence }: Media): boolean => /^application\/(.*\+)?json$/.test(essence);

/** Whether a range such as `text/*` takes in a media type. */
export function covers(range: string, essence: string): boolean {
  if (range === "*/*" || range === "*") return essence !== range;
  return range.endsWith("/*") && essence !== range && essence.startsWith(range.slice(0, -1));
}

/** Compares the media types of a body and the schemas of those that both sides have. */
export function compareContent(
  context: Context,
  base: Place,
  revision: Place,
  direction: Direction,
): void {
  const way = towards(context, direction);
  let left = mediaIn(base);
  let right = mediaIn(revision);
  const widened = new Set<Media>();
  const match = (same: (l: Media, r: Media) => boolean, rule?: string, keep = false): void => {
    left = left.filter((l) => {
      const r = right.find((one) => same(l, one));
      if (!r) return true;
      if (keep) widened.add(r);
      else right = right.filter((one) => one !== r);
      if (rule)
        tell(
          context,
          `${way}-${rule}`,
          { base: l.at, revision: r.at, direction: way },
          { from: l.name, to: r.name },
        );
      compareMedia(context, l, r, direction);
      return false;
    });
  };
  match((l, r) => l.full === r.full);
  match((l, r) => l.essence === r.essence);
  const stays = (range: Media): boolean =>
    mediaIn(base).some(({ essence }) => essence === range.essence);
  left = left.filter((l) => {
    const range = mediaIn(revision).find((r) => covers(r.essence, l.essence) && stays(r));
    if (range) compareMedia(context, l, range, direction);
    return !range;
  });
  match((l, r) => covers(r.essence, l.essence), "media-type-widened", true);
  const ranges = left.filter((l) => right.some((r) => covers(l.essence, r.essence)));
  match((l, r) => covers(l.essence, r.essence), "media-type-narrowed");
  match((l, r) => isJson(l) && isJson(r), "media-type-exchanged");
  for (const l of left) {
    const where = { base: l.at, revision, direction: way };
    tell(context, `${way}-media-type-removed`, where, { type: l.name });
  }
  for (const r of right) {
    if (widened.has(r) || ranges.some((l) => covers(l.essence, r.essence))) continue;
    const known = mediaIn(base).find((l) => covers(l.essence, r.essence));
    if (known) compareMedia(context, known, r, direction);
    else {
      const where = { base, revision: r.at, on: r.at, direction: way };
      tell(context, `${way}-media-type-added`, where, { type: r.name });
    }
  }
}

function compareMedia(context: Context, l: Media, r: Media, direction: Direction): void {
  const mode = modeOf(l.name) === modeOf(r.name) ? modeOf(l.name) : "json";
  use(context, child(l.at, "schema"), child(r.at, "schema"), direction, mode);
  use(context, child(l.at, "itemSchema"), child(r.at, "itemSchema"), direction, "json");
  if (mode !== "form" && mode !== "multipart") return;
  const [from, to] = [child(l.at, "encoding"), child(r.at, "encoding")];
  if (plain(from.value) === plain(to.value)) return;
  const way = towards(context, direction);
  tell(
    context,
    `${way}-encoding-changed`,
    { base: from, revision: to, direction: way },
    { type: l.name },
  );
}

/** An encoding without what is only said about it. */
function plain(value: unknown): string {
  const strip = (node: unknown): unknown =>
    isObject(node)
      ? Object.fromEntries(
          Object.entries(node)
            .filter(([key]) => !isProse(key))
            .map(([key, below]) => [key, strip(below)]),
        )
      : node;
  return canonical(strip(value ?? {}));
}
