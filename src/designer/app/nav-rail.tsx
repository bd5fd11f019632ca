import { Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import mark from '../ui/mark.svg?inline';
import { places } from './places.ts';
import { useOfferActions } from '../lib/actions.tsx';
import { setLanguage, useLanguage } from '../lib/i18n.ts';
import { ActionButton } from '../ui/action-button.tsx';

/** The places of the workspace, one click away, with language and theme below. */
export function NavRail() {
  const { t } = useTranslation('app');
  useLookActions();
  return (
    <nav className="weft-rail" aria-label={t('nav.label')}>
      <img src={mark} alt="" width={26} height={26} className="weft-rail-mark" style={{ padding: 5 }} />
      {places.map(({ to, name, icon: Glyph }) => (
        <Tooltip key={to} label={t(`nav.${name}`)} position="right">
          <Link to={to} className="weft-rail-link" aria-label={t(`nav.${name}`)}>
            <Glyph size={20} stroke={1.7} aria-hidden />
          </Link>
        </Tooltip>
      ))}
      <div className="weft-rail-space" />
      {['app.shortcuts', 'app.language', 'app.scheme'].map((id) => (
        <ActionButton key={id} id={id} tooltip="right" size={36} radius={8} />
      ))}
    </nav>
  );
}

/** Language and theme, for the rail and the command palette alike. */
function useLookActions(): void {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const next = useComputedColorScheme('light') === 'light' ? 'dark' : 'light';
  const Glyph = next === 'dark' ? IconMoon : IconSun;
  const group = t('nav.settings');
  useOfferActions([
    {
      id: 'app.language',
      group,
      label: t('language.switch'),
      icon: <IconLanguage size={20} stroke={1.7} aria-hidden />,
      run: () => setLanguage(language === 'en' ? 'zh' : 'en'),
    },
    {
      id: 'app.scheme',
      group,
      label: t(`scheme.${next}`),
      icon: <Glyph size={20} stroke={1.7} aria-hidden />,
      run: () => setColorScheme(next),
    },
  ]);
}
