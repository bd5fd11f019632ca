import { Button, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { goTo } from '../../editor/go-to.ts';
import { nodeNameOf, versionNameOf } from '../../editor/node-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useGrowingCount } from '../../forms/use-growing-count.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { type FoundNode, type FoundOther, findNodes, findOthers } from './find-nodes.ts';
import './replace.css';

/** Of one component; nobody reads more. */
const mostShown = 100;

interface Props {
  readonly onClose: () => void;
  readonly onReplace: (ids: readonly string[]) => void;
}

/** Finds nodes over the whole pipeline, to go to one or to give all that use a component another one. */
export function FindDialog({ onClose, onReplace }: Props) {
  const { t } = useTranslation('replace');
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const readOnly = useEditor((state) => state.readOnly);
  const store = useEditorStore();
  const [search, setSearch] = useState('');
  const found = useMemo(() => findNodes(document, components, search, language), [document, components, search, language]);
  const others = useMemo(() => findOthers(document, search), [document, search]);
  const byComponent = Map.groupBy(found, ({ node }) => node.component);
  const choose = (id: string) => {
    onClose();
    goTo(store, id);
  };
  return (
    <Dialog onClose={onClose} size={640} title={t('find.title')}>
      <TextInput
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = found[0]?.node.id ?? others[0]?.id;
          if (event.key === 'Enter' && first !== undefined && !event.nativeEvent.isComposing) choose(first);
        }}
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={t('find.placeholder')}
        aria-label={t('find.placeholder')}
      />
      <Text className="weft-find-count" role="status">
        {t('find.count', { count: found.length })}
        {others.length > 0 && ` · ${t('find.others', { count: others.length })}`}
      </Text>
      <div className="weft-find-list">
        {[...byComponent].map(([component, members]) => (
          <section key={component} aria-label={versionNameOf(component, components, language)}>
            <header className="weft-find-head">
              <h3 className="weft-find-component">{versionNameOf(component, components, language)}</h3>
              {!readOnly && (
                <Button size="compact-xs" variant="subtle" onClick={() => onReplace(members.map(({ node }) => node.id))}>
                  {t('find.replace', { count: members.length })}
                </Button>
              )}
            </header>
            <FoundList members={members} onGoTo={choose} />
          </section>
        ))}
        {others.length > 0 && <FoundOthers others={others} onGoTo={choose} />}
      </div>
    </Dialog>
  );
}

function FoundOthers({ others, onGoTo }: { readonly others: readonly FoundOther[]; readonly onGoTo: (id: string) => void }) {
  const { t } = useTranslation('replace');
  return (
    <section aria-label={t('find.othersTitle')}>
      <header className="weft-find-head">
        <h3 className="weft-find-component">{t('find.othersTitle')}</h3>
      </header>
      <ul className="weft-find-members">
        {others.slice(0, mostShown).map(({ id, kind, text }) => (
          <li key={id}>
            <button type="button" className="weft-find-row" onClick={() => onGoTo(id)}>
              <span className="weft-find-label">{text.split('\n', 1)[0]}</span>
              <span className="weft-find-where">{t(`find.in.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoundList({ members, onGoTo }: { readonly members: readonly FoundNode[]; readonly onGoTo: (id: string) => void }) {
  const { t } = useTranslation('replace');
  const language = useLanguage();
  const components = useEditor((state) => state.components);
  const count = useGrowingCount(Math.min(members.length, mostShown));
  return (
    <ul className="weft-find-members">
      {members.slice(0, Math.min(count, mostShown)).map(({ node, in: where, name, text }) => (
        <li key={node.id}>
          <button type="button" className="weft-find-row" onClick={() => onGoTo(node.id)}>
            <span className="weft-find-label">{nodeNameOf(node, components, language)}</span>
            <span className="weft-find-where">
              {where === 'label' ? node.id : t(`find.in.${where}`, { name, text: text.slice(0, 80) })}
            </span>
          </button>
        </li>
      ))}
      {members.length > mostShown && <li className="weft-find-count">{t('find.more', { count: members.length - mostShown })}</li>}
    </ul>
  );
}
