import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { useUsableComponents } from '../../lib/api.ts';
import { descriptionOf, sortByName, toSearchable } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { PickDialog } from '../../ui/pick-dialog.tsx';
import { useEditorStore } from '../editor-provider.tsx';
import type { EditorState, EditorStore } from '../editor-store.ts';
import { insertInto } from '../insert-into.ts';
import { itemNameOf } from '../node-text.ts';
import { useAddComponent } from '../use-add-component.ts';
import { addAfter, addBefore } from './add-beside.ts';
import type { Asking } from './asking.ts';

type Where = Extract<Asking, { readonly kind: 'add' | 'before' | 'after' | 'into' }>;

/** Asks which component to add: anywhere, beside a node or into a link; only those are there that fit. */
export function PickComponent({ asked, onClose }: { readonly asked: Where; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const store = useEditorStore();
  const add = useAddComponent();
  const { components } = useUsableComponents();
  const about = asked.kind === 'add' ? null : asked.kind === 'into' ? asked.link.node : asked.node;
  const name = about === null ? '' : itemNameOf(store.getState(), about, language);
  const fitting = sortByName(components, language).filter(
    ({ definition }) => asked.kind === 'add' || wayIn(store.getState(), definition, asked) !== null,
  );
  const pick = (ref: string) => {
    const definition = fitting.find((version) => version.ref === ref)?.definition;
    onClose();
    if (!definition) return;
    if (asked.kind === 'add') add(definition);
    else addLinked(store, definition, asked);
  };
  return (
    <PickDialog
      title={t(`pick.${asked.kind}`, { name })}
      empty={t('pick.noComponent')}
      options={fitting.map(({ ref, definition }) => ({
        ...toSearchable(definition, language),
        id: ref,
        detail: descriptionOf(definition, language),
        icon: <ComponentIcon definition={definition} size={24} />,
      }))}
      onPick={pick}
      onClose={onClose}
    />
  );
}

type Beside = Exclude<Where, { readonly kind: 'add' }>;

function addLinked(store: EditorStore, definition: ComponentDefinition, where: Beside): void {
  store.getState().addComponents([definition]);
  const added = wayIn(store.getState(), definition, where)?.();
  if (!added) return;
  store.getState().edit(added.edit, where.kind === 'into' ? 'insert' : 'add');
  store.getState().show([added.id]);
  store.getState().canvas?.goOnAt(added.id);
}

function wayIn(state: EditorState, definition: ComponentDefinition, where: Beside) {
  if (where.kind === 'before') return addBefore(state, definition, where.node);
  if (where.kind === 'after') return addAfter(state, definition, where.node);
  return insertInto(state, definition, where.link, null);
}
