const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The key of the file that a reference names, seen from another file. Paths are joined with `/` on
 * every system; an absolute URL stays as it is.
 */
export function resolveFile(from: string, path: string): string {
  if (ABSOLUTE.test(path)) return path;
  const decoded = decodePath(path);
  if (ABSOLUTE.test(from)) return new URL(decoded, from).href;
  if (decoded.startsWith("/")) return decoded;
  const steps = from.split("/").slice(0, -1);
  for (const step of decoded.split("/")) {
    if (step === "" || step === ".") continue;
    const last = steps[steps.length - 1];
    if (step === ".." && last !== undefined && last !== ".." && last !== "") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
