import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { own } from '#domain/names/own.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import type { LinkRef } from '../../editor/selection.ts';
import { channelNameOf, itemNameOf } from '../../editor/node-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionTextButton } from '../../ui/action-text-button.tsx';

const actions = ['link.source', 'link.target', 'link.insert', 'edit.delete'];

/** Both ends of the selected link, and what can be done with it. */
export function LinkInspector({ link }: { readonly link: LinkRef }) {
  const { t } = useTranslation('inspector');
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const target = findNode(document, link.node);
  const binding = target && own(target.inputs, link.input);
  const from = binding && 'from' in binding ? parseOutputRef(binding.from) : undefined;
  const nameOf = (id: string) => itemNameOf({ document, components }, id, language);
  const portOf = (id: string, side: 'inputs' | 'outputs', port: string) =>
    channelNameOf(components.get(findNode(document, id)?.component ?? ''), side, port, language);
  return (
    <section className="weft-inspector" aria-label={t('link.title')}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{t('link.title')}</h2>
        {from && (
          <span className="weft-inspector-sub">
            {t('link.from', { node: nameOf(from.node), port: portOf(from.node, 'outputs', from.output) })}
          </span>
        )}
        <span className="weft-inspector-sub">
          {t('link.to', { node: nameOf(link.node), port: portOf(link.node, 'inputs', link.input) })}
        </span>
      </header>
      <div className="weft-inspector-body">
        <Stack gap="xs">
          {actions.map((id) => (
            <ActionTextButton key={id} id={id} variant="default" size="xs" justify="start" />
          ))}
        </Stack>
      </div>
    </section>
  );
}
