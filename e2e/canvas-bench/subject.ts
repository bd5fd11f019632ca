import type { CDPSession, Page } from '@playwright/test';

export interface Stage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is measured: how to open it with a graph and what to do in it. Times are in ms. */
export interface Subject {
  readonly name: string;
  /** Shows the whole graph; gives where the canvas is and how long it took. */
  readonly open: (page: Page, nodes: number) => Promise<Opened>;
  /** Zooms to 100 % about the middle, where the node with ten links lies. */
  readonly zoomToOne: (page: Page) => Promise<void>;
  readonly selectAll: (page: Page) => Promise<number>;
  /** Shows the graph with states that come from a server; gives what ends that. */
  readonly followStates: (page: Page, nodes: number) => Promise<() => Promise<void>>;
  /** A hundred nodes get another state from the server: from when it sends them until they are painted. */
  readonly changeStates: (page: Page) => Promise<number>;
  /** Main-thread work for each character that is typed into a field, and for each value that is taken over. */
  readonly typing?: (page: Page, cdp: CDPSession, nodes: number) => Promise<{ readonly key: number; readonly value: number }>;
}

export interface Opened {
  readonly stage: Stage;
  /** From the start of the navigation until everything is on screen. */
  readonly open: number;
  /** From when the graph is there until it is on screen. */
  readonly firstPaint: number;
}
