import type { Metadata } from 'next';
import { Dead } from '@/components/shell/dead';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { texts } from '@/lib/texts';

export const generateMetadata = (): Metadata => ({ title: texts()('shell.lost.title') });

export default function NotFound() {
  const t = texts();
  return (
    <Shell actor={null} width="narrow">
      <Dead title={t('shell.lost.title')} says={t('shell.lost.says')}>
        <ButtonLink href="/" tone="primary">
          {t('shell.lost.home')}
        </ButtonLink>
      </Dead>
    </Shell>
  );
}
