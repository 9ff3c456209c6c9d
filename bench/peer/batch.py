"""What a user would pick instead of `buurtkompas batch`: PyYAML's C loader, jsonschema and Jinja2, in one process.

    /usr/bin/python3 bench/peer/batch.py MAP UITMAP     a report for every case file below MAP
    /usr/bin/python3 bench/peer/batch.py MAP --json     the outcomes that the benchmark compares with ours, on stdout

It reads, validates by the same schema, scores by the same rules and renders a report of comparable length and parts. It does
less than buurtkompas: a fault has no line and column and no remedy, doubled keys, hidden characters and text that YAML cuts
off pass unseen, dates are not checked to exist, and there are no tables and no overview. Its report leaves out contradictions
between answers, answers to confirm, votes, practice files, the examples that the team chose against the advice and the warnings
that hang on the triage. Names are not made safe and a report is not written as a whole. So the comparison is kind to it.
"""
import json
import sys
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader
from jsonschema import Draft7Validator

from score import Rules, score

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


class Loader(yaml.CSafeLoader):
    """YAML 1.1 reads a date as a date and yes and no as truth; a case file means text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_cases(folder, validator):
    """Each file below the folder with its case, or with None after its faults have been printed."""
    for path in sorted(folder.rglob("*.y*ml")):
        name = path.relative_to(folder)
        try:
            with open(path, "rb") as file:
                casus = yaml.load(file, Loader)
            errors = list(validator.iter_errors(casus))
        except (OSError, UnicodeError, yaml.YAMLError) as error:
            print(f"{name}: fout: {error}", file=sys.stderr)
            yield name, None
            continue
        for error in errors:
            print(f"{name}: fout: {'/'.join(map(str, error.path))}: {error.message[:200]}", file=sys.stderr)
        yield name, None if errors else casus


def outcomes_of(result):
    return {"situaties": [{"fase": s["fase"]["fase"], "bovengrens": s["fase"]["bovengrens"],
                           "niveaus": {f["id"]: f["niveau"] for f in s["factoren"]},
                           "problematieken": {p["id"]: p["uitkomst"] for p in s["problematieken"]}} for s in result["situaties"]],
            "adviezen": {str(r["id"]): r["advies"] for r in result["richtingen"]},
            "voorbeelden": [v["id"] for v in result["voorbeelden"]],
            "doorverwijzing": [[d["code"], d["plek"]] for d in result["doorverwijzing"]],
            "beleid": {b["label"]: b["uitkomst"] for b in result["beleid"]}}


def long_date(text):
    year, month, day = text.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def main(source, target):
    rules = Rules(json.loads((ROOT / "dist/instrument.json").read_text("utf-8")))
    validator = Draft7Validator(json.loads((ROOT / "checklists/schema/casus.schema.json").read_text("utf-8")))
    environment = Environment(loader=FileSystemLoader(HERE), trim_blocks=True, lstrip_blocks=True)
    environment.filters["datum"] = long_date
    environment.filters["klein"] = lambda text: text[:1].lower() + text[1:]
    environment.globals.update(labels=rules.labels, instrument=rules.instrument, bronnen=rules.bronnen)
    template = environment.get_template("rapport.md.j2")
    wrong = 0
    for name, casus in read_cases(Path(source), validator):
        if casus is None:
            wrong += 1
            continue
        result = score(rules, casus)
        if target == "--json":
            print(json.dumps({"bestand": name.as_posix(), **outcomes_of(result)}))
            continue
        report = Path(target, name).with_suffix(".md")
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(template.render(result), "utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
