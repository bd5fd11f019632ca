import { IconArrowForwardUp, IconStack2 } from '@tabler/icons-react';
import { forwardRef } from 'react';
import { annotationColors } from '#domain/pipeline/pipeline.ts';
import { taskStates } from '#domain/run/task-state.ts';
import { ComponentLook, componentLooks } from '../../../ui/component-icon.tsx';
import { TaskStateIcon } from '../../../ui/task-state.tsx';
import '../../../ui/annotation-colors.css';
import '../sub-pipeline/sub-pipeline.css';

/** One of everything that the painter paints, for it to look at: so both look the same, in every theme. Nobody sees them. */
export const PaletteSamples = forwardRef<HTMLDivElement>(function PaletteSamples(_, ref) {
  return (
    <div ref={ref} className="weft-palette-samples" aria-hidden>
      {componentLooks.map((_, look) => (
        // The list never changes; its places are its keys.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={look} data-glyph="icon">
          <ComponentLook look={look} />
        </span>
      ))}
      <span data-glyph="icon">
        <span className="weft-sub-pipeline-icon">
          <IconStack2 size={20} />
        </span>
      </span>
      {annotationColors.map((color) => (
        <span key={color} data-glyph="icon" data-annotation-color={color}>
          <span className="weft-annotation-sample" />
        </span>
      ))}
      {taskStates.map((state) => (
        <span key={state} data-glyph="state">
          <TaskStateIcon state={state} decorative />
        </span>
      ))}
      <span data-glyph="off" className="weft-palette-off">
        <IconArrowForwardUp />
      </span>
    </div>
  );
});
