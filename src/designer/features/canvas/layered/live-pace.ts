/** Milliseconds of a frame that new cards may take. */
const budgetMs = 8;
const least = 3;
const most = 16;
/** Until it is known. */
const guessedMs = 0.8;

/** How many cards may come into the page in one frame. */
export interface LivePace {
  readonly count: () => number;
  /** So many came, and took so long. */
  readonly took: (cards: number, ms: number) => void;
}

/** As many a frame as have lately taken the time that there is for them. */
export function createLivePace(): LivePace {
  let each = guessedMs;
  return {
    count: () => Math.min(most, Math.max(least, Math.floor(budgetMs / each))),
    took: (cards, ms) => {
      if (cards > 0) each = (each + ms / cards) / 2;
    },
  };
}
