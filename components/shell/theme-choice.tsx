'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { THEME_COOKIE, THEMES, type Theme } from './theme';
import styles from './theme-choice.module.css';

const YEAR = 60 * 60 * 24 * 365;

function keep(theme: Theme) {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari has no cookie store; this is one plain value
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${theme === 'system' ? 0 : YEAR}; samesite=lax`;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useTranslations('shell.account');
  const name = useId();
  const [chosen, setChosen] = useState(theme);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('theme')}</legend>
      <div className={styles.row}>
        {THEMES.map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={chosen === option}
              onChange={() => {
                setChosen(option);
                keep(option);
              }}
            />
            <span>{t(`themes.${option}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
