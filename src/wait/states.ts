/** Does any of the properties have a value after which it doesn't change (`x-terminal-states`)? */
export function isTerminal(
  terminal: Readonly<Record<string, readonly string[]>>,
  value: object,
): boolean {
  return Object.entries(terminal).some(([name, values]) =>
    values.includes(value[name as keyof typeof value]),
  );
}

/** Adds a state to those that were seen, unless it is the last one. Returns whether it was news. */
export function noteState(states: string[], state: string | null): boolean {
  if (states.at(-1) === `${state}`) return false;
  states.push(`${state}`);
  return true;
}
