"""Builds data/published from the folder with the facts that were read (actors.csv, facts.csv, sources.csv).

    python -m scripts.published ../facts data/published

The same facts give the same files, byte for byte. What the sample leaves out, and why, is told in data/published.
"""

import argparse
from pathlib import Path

from scripts.published.reading import read
from scripts.published.sample import Sample

IN_ZHENGZHOU = frozenset({"S002", "S003", "S004", "S112"})
"""Reports that data/zhengzhou ships, with what they state in its own form."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("facts", type=Path, help="the folder with actors.csv, facts.csv and sources.csv")
    parser.add_argument("sample", type=Path, help="the folder to write nodes and relationships to")
    arguments = parser.parse_args()
    tables = Sample(read(arguments.facts, without=IN_ZHENGZHOU)).tables
    tables.write(arguments.sample)
    for kind, count in tables.counts().items():
        print(f"{count:5} {kind}")


if __name__ == "__main__":
    main()
