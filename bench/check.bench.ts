import { checkSpeed } from './check-speed';
// Prints its figures when it is loaded.
import './labelled';

checkSpeed();
