/** A Python program to make a component of. */
export interface PythonSource {
  readonly text: string;
  readonly fileName: string;
  /** The repository that it was read from, whose commit becomes the component's code; absent where the file is all of it. */
  readonly git?: { readonly url: string; readonly branch?: string | undefined; readonly commit: string };
}
