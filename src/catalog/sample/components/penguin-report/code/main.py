"""Reports how well each species was recognised: report.md, summary.json and a table as CSV."""
import argparse
import csv
import json
import pathlib


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--title", default="Penguins")
    parser.add_argument("--target", default="species")
    parser.add_argument("--sure", type=float, default=0.9)
    parser.add_argument("--predictions", type=pathlib.Path, required=True)
    parser.add_argument("--report", type=pathlib.Path, required=True)
    parser.add_argument("--summary", type=pathlib.Path, required=True)
    return parser.parse_args()


def read_rows(place):
    files = [place] if place.is_file() else sorted(place.glob("*.csv"))
    for path in files:
        with path.open(newline="", encoding="utf-8") as file:
            yield from csv.DictReader(file)


def summarise(rows, target, sure):
    species = {}
    for row in rows:
        truth, guess = row[target], row["prediction"]
        line = species.setdefault(truth, {"species": truth, "penguins": 0, "right": 0, "sure": 0})
        line["penguins"] += 1
        line["right"] += truth == guess
        line["sure"] += float(row[f"probability_{guess}"]) >= sure
    lines = [species[name] for name in sorted(species)]
    for line in lines:
        line["share_right"] = round(line["right"] / line["penguins"], 4)
    return lines


def write_report(directory, title, lines, sure):
    total = sum(line["penguins"] for line in lines)
    right = sum(line["right"] for line in lines)
    text = [f"# {title}", "", f"{right} of {total} penguins were recognised.", ""]
    text += [f"| Species | Penguins | Right | Sure ({sure:g} and more) |", "| --- | ---: | ---: | ---: |"]
    text += [f"| {line['species']} | {line['penguins']} | {line['right']} | {line['sure']} |" for line in lines]
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "report.md").write_text("\n".join(text) + "\n", encoding="utf-8")
    summary = {"title": title, "penguins": total, "right": right, "share_right": round(right / total, 4), "species": lines}
    (directory / "summary.json").write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")


def write_table(directory, lines):
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / "summary.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=["species", "penguins", "right", "sure", "share_right"])
        writer.writeheader()
        writer.writerows(lines)


def main():
    arguments = read_arguments()
    lines = summarise(read_rows(arguments.predictions), arguments.target, arguments.sure)
    if not lines:
        raise SystemExit("error: there is no prediction to report on")
    write_report(arguments.report, arguments.title, lines, arguments.sure)
    write_table(arguments.summary, lines)
    for line in lines:
        print(f"{line['species']}: {line['right']} of {line['penguins']} right")


if __name__ == "__main__":
    main()
