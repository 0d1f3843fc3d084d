/** Bounds of minute, hour, day of month, month, day of week (0 and 7 are Sunday). */
const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** Far enough for a 29 February that a century skips. */
const horizonMs = 9 * 366 * 86_400_000;

const parseField = (
  field: string,
  [min, max]: readonly [number, number],
): Set<number> | undefined => {
  const values = new Set<number>();
  for (const part of field.split(",")) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) return undefined;
    const [, from, to, every] = match;
    const start = from === undefined ? min : Number(from);
    const end =
      to !== undefined ? Number(to) : from === undefined || every !== undefined ? max : start;
    const step = every === undefined ? 1 : Number(every);
    if (start < min || end > max || start > end || step < 1) return undefined;
    for (let value = start; value <= end; value += step) values.add(value);
  }
  return values;
};

/**
 * When a cron expression of five fields comes next, in UTC, as milliseconds since 1970; `undefined`
 * where it isn't one or its day never comes. Fields are numbers, `*`, lists, ranges and steps.
 */
export const nextRun = (expression: string, after: number): number | undefined => {
  const fields = expression.trim().split(/\s+/);
  const sets = bounds.map((bound, index) => parseField(fields[index] ?? "", bound));
  const [minutes, hours, days, months, weekdays] = sets;
  if (fields.length !== 5 || !minutes || !hours || !days || !months || !weekdays) return undefined;
  const anyDay = fields[2]?.startsWith("*");
  const anyWeekday = fields[4]?.startsWith("*");
  const onDay = (date: Date): boolean => {
    const day = days.has(date.getUTCDate());
    const weekday = weekdays.has(date.getUTCDay()) || (weekdays.has(7) && date.getUTCDay() === 0);
    // Where both are restricted, either will do (POSIX crontab).
    return anyDay || anyWeekday ? day && weekday : day || weekday;
  };
  const date = new Date(after);
  date.setUTCSeconds(0, 0);
  date.setUTCMinutes(date.getUTCMinutes() + 1);
  while (date.getTime() < after + horizonMs) {
    if (!months.has(date.getUTCMonth() + 1)) {
      date.setUTCMonth(date.getUTCMonth() + 1, 1);
      date.setUTCHours(0, 0);
    } else if (!onDay(date)) {
      date.setUTCDate(date.getUTCDate() + 1);
      date.setUTCHours(0, 0);
    } else if (!hours.has(date.getUTCHours())) {
      date.setUTCHours(date.getUTCHours() + 1, 0);
    } else if (!minutes.has(date.getUTCMinutes())) {
      date.setUTCMinutes(date.getUTCMinutes() + 1);
    } else {
      return date.getTime();
    }
  }
  return undefined;
};
