import type { KeyboardEvent, ReactNode } from 'react';
import './tab-list.css';

/** A row of tabs; arrow keys go from one to the next. */
export function TabList({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = tabs.at((at + step) % tabs.length);
    next?.focus();
    next?.click();
    event.preventDefault();
  };
  return (
    <div role="tablist" aria-label={label} className={className} tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

interface TabProps {
  readonly selected: boolean;
  /** The id of what it shows. */
  readonly panel: string;
  /** Whether the tab is reached by Tab although it is not the selected one. */
  readonly reachable?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export function Tab({ selected, panel, reachable = false, onSelect, children }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      className="weft-tab"
      aria-selected={selected}
      aria-controls={selected ? panel : undefined}
      tabIndex={selected || reachable ? 0 : -1}
      onClick={onSelect}
    >
      {children}
    </button>
  );
}
