import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { places } from './places.ts';
import { setLanguage, useLanguage } from '../lib/i18n.ts';

/** The places of the workspace, one click away, with language and theme below. */
export function NavRail() {
  const { t } = useTranslation('app');
  return (
    <nav className="weft-rail" aria-label={t('nav.label')}>
      <img src="/favicon.svg" alt="" width={26} height={26} className="weft-rail-mark" style={{ padding: 5 }} />
      {places.map(({ to, name, icon: Glyph }) => (
        <Tooltip key={to} label={t(`nav.${name}`)} position="right">
          <Link to={to} className="weft-rail-link" aria-label={t(`nav.${name}`)}>
            <Glyph size={20} stroke={1.7} aria-hidden />
          </Link>
        </Tooltip>
      ))}
      <div className="weft-rail-space" />
      <LanguageSwitch />
      <SchemeSwitch />
    </nav>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  return (
    <Tooltip label={t('language.switch')} position="right">
      <ActionIcon size={36} radius={8} aria-label={t('language.switch')} onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
        <IconLanguage size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function SchemeSwitch() {
  const { t } = useTranslation('app');
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'light' ? 'dark' : 'light';
  const Glyph = next === 'dark' ? IconMoon : IconSun;
  return (
    <Tooltip label={t(`scheme.${next}`)} position="right">
      <ActionIcon size={36} radius={8} aria-label={t(`scheme.${next}`)} onClick={() => setColorScheme(next)}>
        <Glyph size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
