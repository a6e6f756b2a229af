/**
 * Days since 1 January 1970 of a date that begins as ISO 8601 has it; `null` for any other.
 * @example dayOf("1970-02-01T16:15:00-07:00") // 31
 */
export function dayOf(date: string | null): number | null {
  const [, year, month, day] = /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(date ?? "") ?? [];
  if (day === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // A day that the calendar does not have is moved on by Date.UTC.
  return new Date(time).toISOString().startsWith(`${year}-${month}-${day}`)
    ? Math.round(time / 86_400_000)
    : null;
}
