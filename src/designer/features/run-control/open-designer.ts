/** The designer that is open now, and its way to the log of one node. */
export interface OpenDesigner {
  readonly pipelineId: string;
  readonly showLog: (node: string) => void;
}

let opened: OpenDesigner | null = null;

/** Says that a designer is open; gives what takes that back. */
export function offerDesigner(designer: OpenDesigner): () => void {
  opened = designer;
  return () => {
    if (opened === designer) opened = null;
  };
}

/** The designer of a pipeline, where it is what is open. */
export function openDesignerOf(pipelineId: string): OpenDesigner | null {
  return opened?.pipelineId === pipelineId ? opened : null;
}
