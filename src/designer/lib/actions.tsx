import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

/** Something that can be done: toolbar, keyboard, menus and the command palette show it from this one record. */
export interface Action {
  /** Stable, e.g. `edit.undo`; the part before the dot is the group in the command palette. */
  readonly id: string;
  /** In the reader's language. */
  readonly label: string;
  readonly group: string;
  /** E.g. `mod+Z`, `shift+mod+Z`, `Delete`, `F`; `mod` is Ctrl, or Cmd on a Mac. Several are alternatives. */
  readonly shortcut?: string | readonly string[];
  readonly icon?: ReactNode;
  /** Absent means enabled. */
  readonly enabled?: boolean;
  /** Works by its shortcut, but is not listed in the command palette. */
  readonly hidden?: boolean;
  readonly run: () => void;
}

type Registry = StoreApi<{ readonly sets: ReadonlyMap<symbol, readonly Action[]> }>;

const RegistryContext = createContext<Registry>(createRegistry());

function createRegistry(): Registry {
  return createStore(() => ({ sets: new Map() }));
}

/** Holds what the mounted views offer to do. */
export function ActionRegistry({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/**
 * Offers actions while the caller is mounted. `run` is always the newest one; labels, shortcuts and `enabled` are
 * compared, so an array made anew on each render is fine.
 */
export function useOfferActions(actions: readonly Action[]): void {
  const registry = useContext(RegistryContext);
  const [key] = useState(() => Symbol('actions'));
  const newest = useRef(actions);
  const face = JSON.stringify(actions.map(({ id, label, shortcut, enabled }) => [id, label, shortcut, enabled]));
  useEffect(() => {
    newest.current = actions;
  });
  useEffect(() => {
    const offered = newest.current.map((action) => ({ ...action, run: () => newest.current.find((one) => one.id === action.id)?.run() }));
    registry.setState(({ sets }) => ({ sets: new Map(sets).set(key, offered) }));
  }, [registry, key, face]);
  useEffect(() => () => registry.setState(({ sets }) => ({ sets: new Map([...sets].filter(([one]) => one !== key)) })), [registry, key]);
}

/** Everything that can be done now. */
export function useActions(): readonly Action[] {
  const sets = useStore(useContext(RegistryContext), (state) => state.sets);
  return [...sets.values()].flat();
}

/** One action by its id, where a mounted view offers it. */
export function useAction(id: string): Action | undefined {
  return useActions().find((action) => action.id === id);
}

/** Runs actions by their shortcuts, anywhere on the page except where text is typed. */
export function useShortcuts(): void {
  const registry = useContext(RegistryContext);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = [...registry.getState().sets.values()]
        .flat()
        .find((one) => one.enabled !== false && shortcutsOf(one).some((shortcut) => matches(shortcut, event)));
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [registry]);
}

function shortcutsOf(action: Action): readonly string[] {
  if (action.shortcut === undefined) return [];
  return typeof action.shortcut === 'string' ? [action.shortcut] : action.shortcut;
}

/** Where the keyboard writes text, or a dialog or menu has it, plain keys are not ours. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], .cm-editor, [role="dialog"], [role="menu"]') !== null
  );
}

function matches(shortcut: string, event: KeyboardEvent): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('mod');
  if (mod !== (event.ctrlKey || event.metaKey)) return false;
  if (parts.includes('shift') !== event.shiftKey && key.length > 1) return false;
  if (key.length === 1 && /[A-Z0-9]/.test(key) && parts.includes('shift') !== event.shiftKey) return false;
  if (parts.includes('alt') !== event.altKey) return false;
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  return key === 'Enter' && mod ? true : worksWhileTyping(parts) || !isTyping(event.target);
}

/** Of the shortcuts with `mod`, only those that no text field has a use for. */
function worksWhileTyping(parts: readonly string[]): boolean {
  return parts.includes('mod') && ['K', 'S', 'J', 'B'].includes(parts.at(-1) ?? '');
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const glyphs: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  Delete: 'Del',
  Escape: 'Esc',
};

/** A shortcut for people: `Ctrl+Z`, or `⌘Z` on a Mac. Of alternatives, the first. */
export function describeShortcut(shortcut: Action['shortcut']): string {
  if (shortcut === undefined) return '';
  const first = typeof shortcut === 'string' ? shortcut : (shortcut[0] ?? '');
  return first
    .split('+')
    .map((part) => glyphs[part] ?? part)
    .join(isMac ? '' : '+');
}
