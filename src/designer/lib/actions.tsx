import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { isWindowOpen } from './popups.ts';
import type { Searchable } from './rank-matches.ts';

/** Something that can be done: toolbar, keyboard, menus and the command palette show it from this one record. */
export interface Action {
  /** Stable, e.g. `edit.undo`; the part before the dot is the group in the command palette. */
  readonly id: string;
  /** In the reader's language. */
  readonly label: string;
  readonly group: string;
  /** E.g. `mod+Z`, `shift+mod+Z`, `Delete`, `F`; `mod` is Ctrl, or Cmd on a Mac. Several are alternatives. */
  readonly shortcut?: string | readonly string[];
  /** A shortcut that the browser itself turns into an event, as it does for copying: shown, but not listened for. */
  readonly browserShortcut?: string;
  readonly icon?: ReactNode;
  /** Absent means enabled. */
  readonly enabled?: boolean;
  /** Whether what it sets holds already; absent where it sets nothing that lasts. */
  readonly isOn?: boolean;
  /** Where its shortcut works; absent: wherever no text is typed. */
  readonly context?: ShortcutContext;
  /** Why it can't be done now, for people; where it is known. */
  readonly obstacle?: string;
  /** What must be there or be selected first, for people, where it can't be done: said where one searches, no reason to list it in menus. */
  readonly lack?: string;
  readonly run: () => void;
}

/** `graph`: on the drawing and in its outline, and where nothing has the focus. */
export type ShortcutContext = 'graph';

/** Something to add or to go to. There are too many to be actions: they are asked for while somebody searches. */
export interface Entry extends Searchable {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
}

/** Entries under one heading. */
export interface EntrySource {
  readonly group: string;
  readonly entries: () => readonly Entry[];
}

export type Registry = StoreApi<{
  /** How many parts of the page are on their way, whose actions are not offered yet. */
  readonly coming: number;
  readonly sets: ReadonlyMap<symbol, readonly Action[]>;
  readonly sources: ReadonlyMap<symbol, EntrySource>;
}>;

const RegistryContext = createContext<Registry>(createRegistry());

export function createRegistry(): Registry {
  return createStore(() => ({ coming: 0, sets: new Map(), sources: new Map() }));
}

/** Holds what the mounted views offer to do. */
export function ActionRegistry({ registry, children }: { registry?: Registry | undefined; children: ReactNode }) {
  const [own] = useState(createRegistry);
  return <RegistryContext value={registry ?? own}>{children}</RegistryContext>;
}

/**
 * Offers actions while the caller is mounted. `run` is always the newest one; labels, shortcuts and `enabled` are
 * compared, so an array made anew on each render is fine.
 */
export function useOfferActions(actions: readonly Action[]): void {
  const registry = useContext(RegistryContext);
  const [key] = useState(() => Symbol('actions'));
  const newest = useRef(actions);
  const face = JSON.stringify(
    actions.map(({ id, label, shortcut, enabled, isOn, obstacle, lack }) => [id, label, shortcut, enabled, isOn, obstacle, lack]),
  );
  useEffect(() => {
    newest.current = actions;
  });
  useEffect(() => {
    const offered = newest.current.map((action) => ({ ...action, run: () => newest.current.find((one) => one.id === action.id)?.run() }));
    registry.setState(({ sets }) => ({ sets: new Map(sets).set(key, offered) }));
  }, [registry, key, face]);
  useEffect(() => () => registry.setState(({ sets }) => ({ sets: new Map([...sets].filter(([one]) => one !== key)) })), [registry, key]);
}

/** Offers entries to the search of the command palette while the caller is mounted. */
export function useOfferEntries(source: EntrySource): void {
  const registry = useContext(RegistryContext);
  const [key] = useState(() => Symbol('entries'));
  useEffect(() => {
    registry.setState(({ sources }) => ({ sources: new Map(sources).set(key, source) }));
  }, [registry, key, source]);
  useEffect(
    () => () => registry.setState(({ sources }) => ({ sources: new Map([...sources].filter(([one]) => one !== key)) })),
    [registry, key],
  );
}

/** Says, while the caller is mounted, that a part of the page is on its way: keys that do nothing yet are kept for it. */
export function useActionsComing(): void {
  const registry = useContext(RegistryContext);
  useEffect(() => {
    registry.setState(({ coming }) => ({ coming: coming + 1 }));
    return () => registry.setState(({ coming }) => ({ coming: coming - 1 }));
  }, [registry]);
}

/** Whether parts of the page are on their way, whose actions are not offered yet. */
export function useAreActionsComing(): boolean {
  return useStore(useContext(RegistryContext), ({ coming }) => coming > 0);
}

/** Where entries come from now. */
export function useEntrySources(): readonly EntrySource[] {
  const sources = useStore(useContext(RegistryContext), (state) => state.sources);
  return [...sources.values()];
}

/** Everything that can be done now. */
export function useActions(): readonly Action[] {
  return actionsIn(useStore(useContext(RegistryContext)));
}

/** Everything that is offered in a registry. */
export function actionsIn({ sets }: Pick<ReturnType<Registry['getState']>, 'sets'>): readonly Action[] {
  return [...sets.values()].flat();
}

/** One action by its id, where a mounted view offers it; renders again only when the view offers it anew. */
export function useAction(id: string): Action | undefined {
  return useStore(useContext(RegistryContext), ({ sets }) => actionsById(sets).get(id));
}

/** Gives a function that does an action by its id, where that can be done now; always the same one. */
export function useDoAction(): (id: string) => void {
  const registry = useContext(RegistryContext);
  return useCallback(
    (id) => {
      const action = actionsById(registry.getState().sets).get(id);
      if (action && action.enabled !== false) action.run();
    },
    [registry],
  );
}

type Sets = ReturnType<Registry['getState']>['sets'];

const byId = new WeakMap<Sets, ReadonlyMap<string, Action>>();

/** The actions by their ids, of two with one id the first; kept with the sets, as every button asks. */
function actionsById(sets: Sets): ReadonlyMap<string, Action> {
  const known = byId.get(sets);
  if (known) return known;
  const actions = new Map(
    actionsIn({ sets })
      .toReversed()
      .map((action) => [action.id, action]),
  );
  byId.set(sets, actions);
  return actions;
}

/**
 * Runs actions by their shortcuts, anywhere on the page except where text is typed. A key pressed while the part that has
 * its action is still on its way does its work once that is there.
 */
export function useShortcuts(): void {
  const registry = useContext(RegistryContext);
  useEffect(() => {
    let early: KeyboardEvent | null = null;
    const findAll = (event: KeyboardEvent) =>
      actionsIn(registry.getState()).filter(
        (one) => isIn(one.context, event.target) && shortcutsOf(one).some((shortcut) => matches(shortcut, event)),
      );
    const find = (event: KeyboardEvent) => findAll(event).find(({ enabled }) => enabled !== false);
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = find(event);
      early = action || registry.getState().coming === 0 ? null : event;
      // Without a step to take back, the browser would undo what it remembers of fields.
      if (!action && isTyping(event.target) && findAll(event).length > 0) event.preventDefault();
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    const onOffer = () => {
      const action = early && find(early);
      if (action) early = null;
      action?.run();
      // What came offers its actions in the moment in which it stops to be on its way.
      if (early && registry.getState().coming === 0) setTimeout(() => registry.getState().coming === 0 && (early = null));
    };
    window.addEventListener('keydown', onKey);
    const stop = registry.subscribe(onOffer);
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [registry]);
}

/** Links and buttons on the drawing have their own use of the keys. */
function isIn(context: ShortcutContext | undefined, target: EventTarget | null): boolean {
  if (context === undefined || target === document.body) return true;
  return target instanceof Element && target.closest(`[data-shortcuts="${context}"]`) !== null && target.closest('button, a') === null;
}

/** Every way to press an action's shortcut, those included that the browser handles. */
export function keysOf(action: Pick<Action, 'shortcut' | 'browserShortcut'>): readonly string[] {
  return [...shortcutsOf(action), ...(action.browserShortcut === undefined ? [] : [action.browserShortcut])];
}

function shortcutsOf(action: Pick<Action, 'shortcut'>): readonly string[] {
  if (action.shortcut === undefined) return [];
  return typeof action.shortcut === 'string' ? [action.shortcut] : action.shortcut;
}

/** Where the keyboard writes text, or a dialog or menu has it, plain keys are not ours; nor below a window, whatever has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isIn = target.closest('input, textarea, select, [contenteditable="true"], .cm-editor, [role="dialog"], [role="menu"]') !== null;
  return isIn || isWindowOpen();
}

/** The keys of a shortcut; the last may be `+` itself. */
function partsOf(shortcut: string): readonly string[] {
  return shortcut.split(/(?<=.)\+(?=.)/);
}

function matches(shortcut: string, event: KeyboardEvent): boolean {
  const parts = partsOf(shortcut);
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('mod');
  if (mod !== (event.ctrlKey || event.metaKey)) return false;
  if (parts.includes('shift') !== event.shiftKey && key.length > 1) return false;
  if (key.length === 1 && /[A-Z0-9]/.test(key) && parts.includes('shift') !== event.shiftKey) return false;
  if (parts.includes('alt') !== event.altKey) return false;
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  return key === 'Enter' && mod
    ? true
    : worksWhileTyping(parts, event.target) || isHistoryKey(parts, event.target) || !isTyping(event.target);
}

/** In a field whose typing is a step, undo and redo are those of the page: the browser's would go on in other fields. */
function isHistoryKey(parts: readonly string[], target: EventTarget | null): boolean {
  const isOf = parts.includes('mod') && ['Z', 'Y'].includes(parts.at(-1) ?? '');
  return isOf && target instanceof Element && target.closest('[data-undo="steps"]') !== null;
}

/** Of the shortcuts with `mod`, only those that no text field has a use for; what opens something on the page, not from a dialog. */
function worksWhileTyping(parts: readonly string[], target: EventTarget | null): boolean {
  const key = parts.at(-1) ?? '';
  if (!parts.includes('mod')) return false;
  if (key === 'F' || (key === 'H' && parts.includes('shift')))
    return !isWindowOpen() && !(target instanceof Element && target.closest('[role="dialog"]'));
  return ['K', 'S', 'J', 'B'].includes(key);
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const glyphs: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  Delete: 'Del',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ContextMenu: '▤',
};

/** A shortcut for people: `Ctrl+Z`, or `⌘Z` on a Mac. Of alternatives, the first. */
export function describeShortcut(shortcut: Action['shortcut']): string {
  return describeKeysOf(shortcut === undefined ? {} : { shortcut });
}

/** The first way to press an action's shortcut, for people; empty where it has none. */
export function describeKeysOf(action: Pick<Action, 'shortcut' | 'browserShortcut'>): string {
  return describeKeys(keysOf(action)[0] ?? '');
}

/** One of the ways to press a shortcut, for people. */
export function describeKeys(shortcut: string): string {
  return partsOf(shortcut)
    .map((part) => glyphs[part] ?? part)
    .join(isMac ? '' : '+');
}
