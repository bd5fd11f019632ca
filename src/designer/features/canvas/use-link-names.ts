import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { DocumentLink } from '#domain/pipeline/level.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { channelNameOf, itemNameOf } from '../../editor/node-text.ts';
import { useLanguage } from '../../lib/i18n.ts';

/** Gives links the names that screen readers say: both ends as cards and ports are called. */
export function useLinkNames(): (link: DocumentLink) => string {
  const { t } = useTranslation('canvas');
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  return useMemo(() => {
    const nameOf = (id: string) => itemNameOf({ document, components }, id, language);
    const portOf = (id: string, side: 'inputs' | 'outputs', port: string) =>
      channelNameOf(components.get(findNode(document, id)?.component ?? ''), side, port, language);
    return inMap(({ source, output, node, input }) =>
      t('link', {
        source: nameOf(source),
        output: portOf(source, 'outputs', output),
        target: nameOf(node),
        input: portOf(node, 'inputs', input),
      }),
    );
  }, [t, language, document, components]);
}

/** Asks once for each link; a drag asks for all of them at each step. */
function inMap(nameOf: (link: DocumentLink) => string): (link: DocumentLink) => string {
  const names = new Map<DocumentLink, string>();
  return (link) => {
    let name = names.get(link);
    if (name === undefined) names.set(link, (name = nameOf(link)));
    return name;
  };
}
