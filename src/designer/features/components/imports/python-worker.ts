import { fromPython } from '#files/from-python/from-python.ts';

/** Reads one Python file and answers with what it comes to. */
self.addEventListener('message', ({ data }: MessageEvent<{ readonly text: string; readonly fileName: string }>) => {
  self.postMessage(fromPython(data.text, data.fileName));
});
