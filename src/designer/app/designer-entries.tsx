import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorStore } from '../editor/editor-provider.tsx';
import { goTo } from '../editor/go-to.ts';
import { useAddComponent } from '../editor/use-add-component.ts';
import { type EntrySource, useOfferEntries } from '../lib/actions.tsx';
import { useUsableComponents } from '../lib/api.ts';
import { displayNameOf, toSearchable } from '../lib/component-text.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useNewest } from '../lib/use-newest.ts';

const gap = '\u0000';

/** Lets the command palette find components to add and nodes to go to. */
export function DesignerEntries() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const store = useEditorStore();
  const { components } = useUsableComponents();
  const add = useNewest(useAddComponent());
  const known = useNewest(components);
  const adding = useMemo(
    (): EntrySource => ({
      group: t('commands.components'),
      entries: () =>
        known().map(({ ref, definition }) => {
          const { name, aliases = [], ...others } = toSearchable(definition, language);
          const icon = <IconPlus size={16} />;
          return {
            id: `add.${ref}`,
            name: t('commands.add', { name }),
            ...others,
            aliases: [name, ...aliases],
            icon,
            run: () => add()(definition),
          };
        }),
    }),
    [t, language, known, add],
  );
  const going = useMemo(
    (): EntrySource => ({
      group: t('commands.nodes'),
      entries: () => {
        const { document, components: definitions } = store.getState();
        // One text for all: there may be thousands of nodes.
        const [before = '', after = ''] = t('commands.goToNode', { name: gap }).split(gap);
        const icon = <IconArrowRight size={16} />;
        return document.nodes.map(({ id, label, component }) => {
          const definition = definitions.get(component);
          const kind = definition ? displayNameOf(definition, language) : component;
          return {
            id: `node.${id}`,
            name: `${before}${label ?? kind}${after}`,
            aliases: [label ?? kind, kind, id],
            icon,
            run: () => goTo(store, id),
          };
        });
      },
    }),
    [t, language, store],
  );
  useOfferEntries(adding);
  useOfferEntries(going);
  return null;
}
