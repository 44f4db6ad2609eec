import { readFileSync } from 'node:fs';
import { type Timed, timeChecker } from './check-timing';

// Built by check-speed.ts and run in a process of its own: node FILE CASE.json
timeChecker(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Timed, console.log);
