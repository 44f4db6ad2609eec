'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { broken } from '@/lib/texts/en-GB/broken';
import { Dead } from './dead';

/**
 * Says that a page broke; what broke stays in the log, found again by the reference. It takes its words directly:
 * the provider may be what broke.
 */
export function Broken({ digest, again }: { digest?: string | undefined; again: () => void }) {
  const note = digest && broken.reference.replace('{digest}', digest);
  return (
    <Dead title={broken.title} says={broken.says} note={note}>
      <Button tone="primary" onClick={again}>
        {broken.again}
      </Button>
      <ButtonLink href="/">{broken.home}</ButtonLink>
    </Dead>
  );
}
