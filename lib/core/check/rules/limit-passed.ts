import { formatMoney } from '../../format';
import type { Collector } from '../collect';
import { passedAbove } from './above-that';
import type { Contact } from './contact';
import {
  limitLeftAside,
  passedAuthority,
  passedKnowingly,
  passedLimit,
  passedSum,
  passedTime,
} from './limits';
import { favourDone, passedStated } from './stated';
import { secondTooSoon } from './too-soon';

/** Says by which figures a contact passes a limit of its rule or of the learner, where it does. */
export function notedLimit(c: Collector, row: Contact): boolean {
  const { lens } = c;
  const name = lens.name('contacts', row);
  const passed = passedLimit(lens, row);
  if (passed) {
    c.clash(
      'limit-passed',
      { name, amount: formatMoney(passed.given.value), limit: formatMoney(passed.limit.value) },
      lens.quote('contacts', row, passed.field, passed.given),
    );
    return true;
  }
  const sum = passedSum(lens, row);
  if (sum) {
    c.clash(
      'limit-passed',
      { name, amount: formatMoney(sum.given.value), limit: formatMoney(sum.limit) },
      lens.quote('contacts', row, sum.field, sum.given),
      lens.quote('contacts', row, 'did'),
    );
    return true;
  }
  const spent = passedAuthority(lens, row) ?? passedKnowingly(lens, row);
  if (spent) {
    c.clash(
      'limit-passed',
      { name, amount: formatMoney(spent.given.value), limit: formatMoney(spent.limit) },
      lens.quote('contacts', row, 'did', spent.given),
    );
    return true;
  }
  const late = passedTime(lens, row) ?? secondTooSoon(lens, row);
  if (late) {
    c.clash(
      'time-limit-passed',
      { name, words: late.given.quote.trim(), limit: late.limit.quote.trim() },
      lens.quote('contacts', row, late.field, late.given),
      lens.quote('contacts', row, 'did'),
    );
    return true;
  }
  const aside = limitLeftAside(row) ?? favourDone(row);
  if (aside) {
    c.fault(
      'limit-left-aside',
      { name, words: aside.text },
      lens.quote('contacts', row, 'did', aside),
      lens.place('contacts', row, 'handling'),
    );
    return true;
  }
  const stated = passedStated(lens, row) ?? passedAbove(lens, row);
  if (stated) {
    c.clash(
      'time-limit-passed',
      { name, words: stated.given.text.trim(), limit: stated.limit },
      lens.quote('contacts', row, stated.field, stated.given),
      lens.quote('contacts', row, 'did'),
    );
    return true;
  }
  return false;
}
