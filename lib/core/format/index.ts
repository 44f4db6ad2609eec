/** Numbers, money, dates and names the British way, and forgiving readers of what people type. */
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  formatDate,
  formatMonth,
  formatPeriod,
  formatShortDate,
  formatShortMonth,
  formatTime,
  parseDate,
} from './dates';
export { fileName } from './file-name';
export { type GapSize, gapSize, largestGap } from './gap';
export {
  formatDifference,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPounds,
  formatQuantity,
  parseNumber,
  unitFor,
} from './numbers';
export { formatDays, formatMonths } from './spans';
