"""Asks an operation of the server's guided tour by GET, by the SHA-256 of its text, and prints the data as JSON."""

from __future__ import annotations

import hashlib
import json
from argparse import ArgumentParser
from pathlib import Path

from graph import ask_by_id, run


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="the operation, as it lies in schema/operations")
    parser.add_argument("variables", type=json.loads, help="a JSON object")
    asked = parser.parse_args()
    try:
        text = asked.file.read_bytes()
    except OSError as error:
        parser.error(str(error))
    data = ask_by_id(f"sha256:{hashlib.sha256(text).hexdigest()}", asked.variables)
    print(json.dumps(data, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    run(main)
