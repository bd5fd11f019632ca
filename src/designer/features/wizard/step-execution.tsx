import { CodeSourceFields } from './code-source-fields.tsx';
import { CommandField } from './command-field.tsx';
import { ImageFields } from './image-fields.tsx';
import { JobTypeCards } from './job-type-cards.tsx';
import { StarterCodeView } from './starter-code-view.tsx';

/** How the component runs: the kind of job, the image, the code, the command. */
export function StepExecution() {
  return (
    <>
      <JobTypeCards />
      <ImageFields />
      <CodeSourceFields />
      <CommandField />
      <StarterCodeView />
    </>
  );
}
