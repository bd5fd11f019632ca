import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { departuresOf, type Glide, type Placed, type Places, placesAt } from './glide.ts';

const glideMs = 220;
const resting: Places = new Map();

/**
 * Where items are drawn that are not where the document has them: during a drag at `moved`; and what comes to lie elsewhere
 * at once, by layout or undo, glides there, unless the user wants no motion.
 */
export function useGlide(items: readonly Placed[], moved: Places): Places {
  const isStill = useReducedMotion();
  const [known, setKnown] = useState({ items, moved });
  const [glide, setGlide] = useState<Glide | null>(null);
  const [places, setPlaces] = useState(resting);
  if (known.items !== items || known.moved !== moved) {
    setKnown({ items, moved });
    const departures = isStill ? null : departuresOf(known.items, items, known.moved.size > 0 ? known.moved : places);
    if (departures || known.items !== items) {
      setGlide(departures);
      setPlaces(departures?.from ?? resting);
    }
  }
  useEffect(() => {
    if (!glide) return;
    let frame = 0;
    let start: number | null = null;
    const step = (now: number) => {
      start ??= now;
      const part = (now - start) / glideMs;
      setPlaces(part < 1 ? placesAt(glide, part) : resting);
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [glide]);
  return moved.size > 0 ? moved : places;
}
