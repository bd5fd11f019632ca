import { Menu } from '@mantine/core';
import { IconArrowBigRightLine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import { shownLevel } from '../editor/derived.ts';
import { useEditor } from '../editor/editor-provider.tsx';
import type { EditorStore } from '../editor/editor-store.ts';
import { channelNameOf, itemNameOf } from '../editor/node-text.ts';
import type { LinkRef } from '../editor/selection.ts';
import { useLanguage } from '../lib/i18n.ts';

/** The links that end at a port; none where an element is no port. */
export function linksAtPort(store: EditorStore, target: Element): readonly LinkRef[] {
  const port = target.closest<HTMLElement>('.react-flow__handle');
  if (!port) return [];
  const { nodeid, handleid } = port.dataset;
  const ends = shownLevel(store.getState()).links.filter((line) =>
    port.classList.contains('target')
      ? line.target === nodeid && line.targetPort === handleid
      : line.source === nodeid && line.sourcePort === handleid,
  );
  return ends.map(({ link }) => ({ node: link.node, input: link.input }));
}

interface PortLinkItemsProps {
  readonly links: readonly LinkRef[];
  readonly onChoose: (link: LinkRef) => void;
}

/** Items of a menu for the links of a port, by where they lead; choosing one keeps the menu open. */
export function PortLinkItems({ links, onChoose }: PortLinkItemsProps) {
  if (links.length === 0) return null;
  return (
    <>
      {links.map((link) => (
        <PortLinkItem key={`${link.node}.${link.input}`} link={link} onChoose={() => onChoose(link)} />
      ))}
      <Menu.Divider />
    </>
  );
}

function PortLinkItem({ link, onChoose }: { readonly link: LinkRef; readonly onChoose: () => void }) {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const node = useEditor((state) => itemNameOf(state, link.node, language));
  const input = useEditor(({ document, components }) =>
    channelNameOf(components.get(findNode(document, link.node)?.component ?? ''), 'inputs', link.input, language),
  );
  return (
    <Menu.Item className="weft-menu-action" leftSection={<IconArrowBigRightLine size={16} />} closeMenuOnClick={false} onClick={onChoose}>
      {t('menu.linkTo', { node, input })}
    </Menu.Item>
  );
}
