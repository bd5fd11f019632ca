import { useTranslation } from 'react-i18next';
import type { Action } from '../lib/actions.tsx';
import { useEditor } from './editor-provider.tsx';
import type { en } from './texts/en.ts';

type Need = keyof typeof en extends infer Key ? (Key extends `lack.${infer Name}` ? Name : never) : never;
type Able = Pick<Action, 'enabled' | 'lack'>;

/**
 * Says of actions on a pipeline whether they can be done, and else what they lack: `toLook` where what they need is there,
 * `toEdit` where the pipeline may be changed as well.
 */
export function useAble() {
  const { t } = useTranslation('editor');
  const readOnly = useEditor((state) => state.readOnlyReason);
  const toLook = (isThere: boolean, need: Need): Able => (isThere ? { enabled: true } : { enabled: false, lack: t(`lack.${need}`) });
  const toEdit = (isThere: boolean, need: Need): Able =>
    readOnly === null ? toLook(isThere, need) : { enabled: false, lack: t(`readOnly.${readOnly}`) };
  return { toLook, toEdit, toAdd: toEdit(true, 'items') };
}
