/** The files of a new component folder, by path. Python with its standard library only; runs as it is. */
export function componentTemplate(name: string): Readonly<Record<string, string>> {
  return { 'component.yaml': componentYaml(name), 'code/main.py': mainPy };
}

function componentYaml(name: string): string {
  return `apiVersion: weft/v1
kind: Component
metadata:
  name: ${JSON.stringify(name)}
  version: 1.0.0
  description: Keeps the lines of a text that hold a word
  versionDescription: First version
  category: Custom
spec:
  execution:
    jobType: Container
    image: {source: address, uri: "python:3.12"}
    code: {type: local, path: ./code}
    command: python3 main.py "$@" --source "$PAI_INPUT_SOURCE" --result "$PAI_OUTPUT_RESULT"
  inputs:
    - {name: source, sources: [OSS, NAS]}
  outputs:
    - {name: result, storage: OSS}
  parameters:
    - {name: word, type: String, default: error, description: The word to look for}
    - {name: ignore-case, type: Bool, default: true, description: Whether upper and lower case count as the same}
    - {name: limit, type: Int, default: 1000, constraint: {kind: range, min: 1, max: 1000000}, description: Lines to keep at most}
`;
}

const mainPy = `import argparse
import pathlib


def boolean(text):
    """argparse's type=bool takes every text but the empty one for true."""
    if text.lower() not in ("true", "false"):
        raise argparse.ArgumentTypeError(f"{text!r} is neither True nor False")
    return text.lower() == "true"


def read_lines(source):
    path = pathlib.Path(source)
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    for file in files:
        with file.open(encoding="utf-8", errors="replace") as lines:
            yield from lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--word", required=True)
    parser.add_argument("--ignore-case", type=boolean, required=True)
    parser.add_argument("--limit", type=int, required=True)
    parser.add_argument("--source", required=True)
    parser.add_argument("--result", required=True)
    args = parser.parse_args()

    fold = str.lower if args.ignore_case else str
    kept = 0
    with (pathlib.Path(args.result) / "lines.txt").open("w", encoding="utf-8") as result:
        for line in read_lines(args.source):
            if kept < args.limit and fold(args.word) in fold(line):
                result.write(line)
                kept += 1
    print(f"kept {kept} lines")


if __name__ == "__main__":
    main()
`;
