/** Whether values of a column type (as the table's source names it) are numbers, which stand to the right. */
export function isNumeric(type: string): boolean {
  return /int|double|float|decimal|real|numeric|number/i.test(type);
}
