'use client';

import { Send } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { ButtonLink } from '@/components/ui/button';
import { useGo } from './go';
import { useProposal } from './provider';
import { useHeldStill, useStanding } from './standing';

/** To the page where it is handed in; once it is, to the receipt. */
export function HandInLink({ wide }: { wide?: boolean }) {
  const t = useTranslations('handingIn.standing');
  const { meta } = useProposal();
  const standing = useStanding();
  const still = useHeldStill();
  const go = useGo();
  const path = `/proposals/${meta.id}/hand-in`;
  const words = still ? 'receipt' : standing.submissions.length > 0 ? 'handInAgain' : 'handIn';
  return (
    <ButtonLink
      tone={wide || still ? 'secondary' : 'primary'}
      {...(wide ? { wide } : {})}
      href={path}
      prefetch={false}
      onClick={go.to(path)}
    >
      <Send aria-hidden /> {t(words)}
    </ButtonLink>
  );
}
