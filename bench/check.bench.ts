import { checkSpeed } from './check-speed';

checkSpeed();
