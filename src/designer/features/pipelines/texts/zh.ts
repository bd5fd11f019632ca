import type { Translated } from '../../../lib/i18n.ts';
import type { en } from './en.ts';

export const zh: Translated<typeof en> = {};
