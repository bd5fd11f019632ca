import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Painter } from '../painter/painter.ts';
import { createPassingViews, type KeptViews } from '../kept-views.ts';
import type { SceneKeeper } from '../painter/scene-keeper.ts';
import type { LiveFollower } from './follow-live.ts';
import type { Overlay } from './overlay.ts';
import type { Picture } from './picture.ts';

/** What a large pipeline is drawn with while it is: the scene of the page, its picture, and the overlay of what moves. */
export interface LayeredParts {
  readonly keeper: SceneKeeper;
  readonly painter: Painter;
  readonly picture: Picture;
  readonly overlay: Overlay;
  /** Which of the items are in the page. */
  readonly live: LiveFollower;
}

export interface CanvasScene {
  /** Null while everything is drawn by React Flow. */
  readonly parts: LayeredParts | null;
  /** Ids of the nodes that are in the page; the others are painted. */
  readonly live: ReadonlySet<string>;
  /** What a marquee holds while it is drawn. */
  readonly marquee: ReadonlySet<string> | null;
  /** Whether the view needs not be fitted to what is painted, or not any more. */
  readonly isFitted: boolean;
  /** Whether the minimap lies over a corner of the canvas. */
  readonly hasMinimap: boolean;
  /** How one looked at each level last. */
  readonly views: KeptViews;
}

export type CanvasSceneStore = StoreApi<CanvasScene>;

const noIds: ReadonlySet<string> = new Set();

export function createCanvasSceneStore(begin: Pick<CanvasScene, 'isFitted' | 'hasMinimap' | 'views'>): CanvasSceneStore {
  return createStore(() => ({ parts: null, live: noIds, marquee: null, ...begin }));
}

export const CanvasSceneContext = createContext<CanvasSceneStore>(
  createCanvasSceneStore({ isFitted: false, hasMinimap: false, views: createPassingViews() }),
);

export function useCanvasSceneStore(): CanvasSceneStore {
  return useContext(CanvasSceneContext);
}

export function useCanvasScene<T>(select: (scene: CanvasScene) => T): T {
  return useStore(useCanvasSceneStore(), select);
}
