import { memo } from '../../text';

/** Told of another time or another person, and not of what this contact is about. */
const ASIDE =
  /\b(?:the |his |her |their )?(?:(?:last|previous|other) (?:one|time|parcel|order|visit)|(?:his|her|their) (?:sister|brother|friend|neighbour|mate|colleague|cousin) (?:has|had|is|was))\b[^,.;]*|\b(?:whether|if|in case|afraid|worried)\b[^,.;]*\b(?:would|might|could|may)\b[^,.;]*|\b(?:since|because|after|when|where) [^,.;]* (?:died|passed away|death) [^,.;]*\byears? ago\b/gi;
export const thisTime: (text: string) => string = memo((text) => text.replace(ASIDE, ' '));
