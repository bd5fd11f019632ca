import { Paper, Portal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { fittingPort, newNode } from '../../editor/new-node.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import { cardSize } from '../../editor/card-size.ts';
import { insertInto } from '../../editor/insert-into.ts';
import { useUsableComponents } from '../../lib/api.ts';
import { displayNameOf, rankComponents, sortByName, toSearchable } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { usePersonal } from '../../lib/personal.ts';
import { useSounds } from '../../lib/use-sounds.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { PickList } from '../../ui/pick-list.tsx';
import { fittingComponents } from './fitting-components.ts';
import { OpenLink } from './open-link.tsx';
import type { OpenEnd } from './use-connect.ts';
import './quick-insert.css';

const width = 260;
const height = 400;

/** The components that fit where one is wanted (all of them where no link is); choosing one adds and links it. */
export function QuickInsert({ end, onClose }: { end: OpenEnd; onClose: () => void }) {
  const { t } = useTranslation('canvas');
  const language = useLanguage();
  const store = useEditorStore();
  const latest = useUsableComponents();
  const [search, setSearch] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const [favourites] = usePersonal('favourites');
  const [recents] = usePersonal('recents');
  const all = sortByName(latest.components, language).map((version) => version.definition);
  const { connecting, into } = end;
  const side = connecting?.from.side === 'output' ? 'input' : 'output';
  const fitting = connecting
    ? fittingComponents(all, side, connecting.format, { favourites, recents })
    : all.filter((definition) => into === null || insertInto(store.getState(), definition, into, null) !== null);
  const sounds = useSounds(
    search,
    fitting.map((definition) => toSearchable(definition, language)),
  );
  const found = rankComponents(fitting, search, language, sounds);
  const close = () => {
    onClose();
    requestAnimationFrame(() => store.getState().canvas?.focus(store.getState().selection.nodes[0] ?? ''));
  };
  const choose = (definition: ComponentDefinition) => {
    insertAt(store, definition, end);
    close();
  };
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    window.addEventListener('pointerdown', onDown, true);
    return () => window.removeEventListener('pointerdown', onDown, true);
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    close();
    event.preventDefault();
    event.stopPropagation();
  };
  const left = Math.min(end.screen.x, window.innerWidth - width - 8);
  const top = Math.min(end.screen.y, window.innerHeight - height - 8);
  return (
    <>
      {end.line && <OpenLink line={end.line} />}
      <Portal>
        <Paper
          ref={box}
          className="weft-quick"
          shadow="md"
          withBorder
          style={{ left, top, width, maxHeight: height }}
          onKeyDown={onKeyDown}
          role="dialog"
          aria-label={t('quick.title')}
        >
          <PickList
            label={t('quick.search')}
            placeholder={t(connecting || into ? 'quick.fitting' : 'quick.any')}
            search={search}
            onSearch={setSearch}
            groups={[{ rows: found.map((definition) => toRow(definition, displayNameOf(definition, language))) }]}
            empty={t('quick.none')}
            onPick={(row) => choose(row.definition)}
          />
        </Paper>
      </Portal>
    </>
  );
}

function toRow(definition: ComponentDefinition, name: string) {
  return { definition, id: definition.metadata.name, name, icon: <ComponentIcon definition={definition} size={22} /> };
}

function insertAt(store: EditorStore, definition: ComponentDefinition, { connecting, into, place }: OpenEnd): void {
  const { document, edit, addComponents } = store.getState();
  addComponents([definition]);
  const middle = { x: place.x - cardSize.width / 2, y: place.y - cardSize.height / 2 };
  const between = into && insertInto(store.getState(), definition, into, middle)?.();
  if (between) {
    edit(between.edit, 'insert');
    return show(store, between.id);
  }
  const above = connecting?.from.side === 'input';
  const at = { x: place.x - cardSize.width / 2, y: place.y - (above ? cardSize.height : 0) };
  const node = newNode(document, definition, at, shownLevel(store.getState()).within);
  const side = above ? 'output' : 'input';
  const port = connecting && fittingPort(definition, side, connecting.format);
  if (!connecting || port === null || port === undefined) edit({ type: 'nodes.add', nodes: [node] }, 'add');
  else if (above) {
    const link = {
      type: 'node.input',
      id: connecting.from.node,
      input: connecting.from.name,
      binding: { from: `${node.id}.${port}` },
    } as const;
    edit({ type: 'batch', edits: [{ type: 'nodes.add', nodes: [node] }, link] }, 'add');
  } else
    edit(
      { type: 'nodes.add', nodes: [{ ...node, inputs: { [port]: { from: `${connecting.from.node}.${connecting.from.name}` } } }] },
      'add',
    );
  show(store, node.id);
}

/** Selects what was added; the place may lie at the edge of the canvas. */
function show(store: EditorStore, id: string): void {
  store.getState().select({ nodes: [id] });
  store.getState().canvas?.panTo([id]);
}
