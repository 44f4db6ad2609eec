/** Zip keeps no dates before 1980. */
export function zipDate(date: string): Date {
  const [year = 1980, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(Math.max(1980, year || 1980), (month || 1) - 1, day || 1);
}
