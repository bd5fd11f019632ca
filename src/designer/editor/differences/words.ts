import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { MachineType } from '#domain/tuning/machine-type.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { useEditor } from '../editor-provider.tsx';
import { itemNameOf } from '../node-text.ts';

/** Where to look for what things are called, and the texts to say it with. */
export interface Words {
  /** The first that has an item says what it is called. */
  readonly documents: readonly PipelineDocument[];
  readonly components: ComponentLookup;
  readonly machineTypes: readonly MachineType[];
  readonly language: Language;
  readonly t: TFunction<'editor'>;
  readonly tForms: TFunction<'forms'>;
}

/** The words for differences between documents of the open pipeline; `more` are components that it does not use. */
export function useWords(documents: readonly PipelineDocument[], more?: ComponentLookup): Words {
  const { t } = useTranslation('editor');
  const { t: tForms } = useTranslation('forms');
  const language = useLanguage();
  const known = useEditor((state) => state.components);
  const machineTypes = useEditor((state) => state.machineTypes);
  const components = useMemo(() => (more ? new Map([...more, ...known]) : known), [more, known]);
  return { documents, components, machineTypes, language, t, tForms };
}

export type ItemRef = Pick<ItemDifference, 'kind' | 'id'>;

/** What an item is called by people, as on the canvas; a note without text is just a note. */
export function nameOfItem({ kind, id }: ItemRef, words: Words): string {
  const { documents, components, language } = words;
  if (kind === 'pipeline') return documents[0]?.metadata.name ?? id;
  if (kind === 'variable') return id;
  const name = documents.map((document) => itemNameOf({ document, components }, id, language)).find((text) => text !== id);
  return name ?? (kind === 'annotation' ? kindOfItem({ kind, id }, words) : id);
}

/** What kind of thing an item is: notes and groups by their own names. */
export function kindOfItem({ kind, id }: ItemRef, { documents, t }: Words): string {
  const annotation = documents.map(({ annotations }) => findItem(annotations, id)).find((found) => found !== undefined);
  return t(`kind.${kind === 'annotation' ? (annotation?.kind ?? 'note') : kind}`);
}

/** The component of a node in the reader's language; undefined where either is not known. */
export function componentOfNode(id: string, { documents, components, language }: Words): ComponentDefinition | undefined {
  const definition = documents
    .map((document) => components.get(findNode(document, id)?.component ?? ''))
    .find((known): known is ComponentDefinition => known !== undefined);
  return definition && localizeComponent(definition, language);
}
