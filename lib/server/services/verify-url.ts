import { siteUrl } from './mail-queue';

/** Where a paper can be asked after by its code: printed on its cover, short enough to type. */
export const paperUrl = (code: string): string => siteUrl(`/verify/${code}`);
