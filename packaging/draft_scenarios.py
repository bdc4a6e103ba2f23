#!/usr/bin/env python3
"""Writes tests/data/proceedings/scenarios.csv: clean files, each defect alone, and every pair that can stand together.

The truth is what people wrote into ``clean.csv`` and ``defects.csv``; the program's own guard is not asked. Two defects
stand together when the parts of the file that they touch are different ones.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "data" / "proceedings"
COLUMNS = ("no", "road", "rank", "facts", "changes", "defects", "source")


def read(name: str) -> list[dict[str, str]]:
    """Returns the rows of a table of the folder."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pairs(rows: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """Yields two defects of one road and rank in one file."""
    for one, other in combinations(rows, 2):
        if (one["road"], one["rank"]) != (other["road"], other["rank"]):
            continue
        if set(one["touches"].split()) & set(other["touches"].split()):
            continue
        yield {
            "road": one["road"],
            "rank": one["rank"],
            "facts": f"{one['facts']}; and {other['facts']}",
            "changes": "; ".join(filter(None, (one["changes"], other["changes"]))),
            "defects": " ".join(sorted({*one["defects"].split(), *other["defects"].split()})),
            "source": f"{one['source']} + {other['source']}",
        }


def main() -> None:
    """Writes the table."""
    clean = [row | {"defects": "none"} for row in read("clean.csv")]
    single = read("defects.csv")
    rows = [*clean, *single, *pairs(single)]
    with (FOLDER / "scenarios.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, extrasaction="ignore", lineterminator="\n")
        table.writeheader()
        for number, row in enumerate(rows, 1):
            table.writerow(row | {"no": number})
    print(f"{len(clean)} clean, {len(single)} single, {len(rows) - len(clean) - len(single)} pairs")


if __name__ == "__main__":
    main()
