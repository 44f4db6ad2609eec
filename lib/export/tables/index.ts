import { strToU8, zipSync } from 'fflate';
import { fileName } from '@/lib/core/format';
import { isCollection, isList, type ListName } from '@/lib/core/proposal/catalogue';
import { csv } from '../csv';
import { zipDate } from '../zip-date';
import { type Register, type RegistersInput, registersOf, type Value } from './registers';

export type { RegistersInput } from './registers';

/** One register as CSV; nothing where the unit asks for no such list. */
export function registerCsv(input: RegistersInput, list: string): string | undefined {
  if (!isCollection(list) || !isList(list)) return undefined;
  const found = registersOf(input).find((register) => register.list === list);
  return found && csvOf(found);
}

/** All registers that hold anything, each a CSV of its own, in one ZIP. The same input and date give the same bytes. */
export function registersZip(input: RegistersInput, date: string): Uint8Array {
  const filled = registersOf(input).filter(({ rows }) => rows.length > 0);
  const files = Object.fromEntries(
    filled.map((register, at) => [
      `${String(at + 1).padStart(2, '0')} ${fileName(register.title, '')}.csv`,
      strToU8(csvOf(register)),
    ]),
  );
  return zipSync(files, { mtime: zipDate(date), level: 6 });
}

export const registerNames = (input: RegistersInput): ListName[] =>
  registersOf(input).map(({ list }) => list);

const csvOf = ({ columns, rows }: Register): string =>
  csv([columns.map(({ title }) => title), ...rows.map(({ values }) => values.map(plain))]);

/** Dates as every program sorts them. */
const plain = (value: Value): string | number =>
  value === null ? '' : typeof value === 'object' ? value.date : value;
