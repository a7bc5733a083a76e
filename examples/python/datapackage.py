"""Reads an export as a Frictionless Data Package: checks its tables as they are declared, and counts."""

from __future__ import annotations

import csv
import json
import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Object = dict[str, Any]
Row = dict[str, Any]

# The package says of such cells of text that one apostrophe more stands in front, against spreadsheets.
GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def value_of(cell: str, field: Object) -> Any:
    """A cell as a value of its declared type; a ValueError where it is none."""
    kind = field["type"]
    if kind == "boolean":
        if cell not in [*field["trueValues"], *field["falseValues"]]:
            raise ValueError(cell)
        return cell in field["trueValues"]
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return float(cell)
    return cell[1:] if GUARDED.match(cell) else cell


def read(folder: Path, resource: Object, faults: list[str]) -> list[Row]:
    """The rows of a table, a missing value as None. What is not as declared is added to the faults."""
    schema, dialect = resource["schema"], resource["dialect"]
    fields, missing = schema["fields"], schema["missingValues"]
    rows = []
    with open(folder / resource["path"], encoding=resource["encoding"], newline="") as file:
        lines = csv.reader(file, delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"], strict=True)
        header = next(lines, [])
        if header != [field["name"] for field in fields]:
            faults.append(f"{resource['path']}: its columns are not those declared")
            return []
        for number, cells in enumerate(lines, start=1):
            place = f"{resource['path']}, row {number}"
            if len(cells) != len(fields):
                faults.append(f"{place}: {len(cells)} cells, not {len(fields)}")
                continue
            row: Row = {}
            for field, cell in zip(fields, cells):
                name, value = field["name"], None
                if cell not in missing:
                    try:
                        value = value_of(cell, field)
                    except ValueError:
                        faults.append(f"{place}: {name} is no {field['type']}: {cell}")
                elif field.get("constraints", {}).get("required"):
                    faults.append(f"{place}: {name} is required")
                row[name] = value
            rows.append(row)
    return rows


def key_faults(resource: Object, rows: list[Row]) -> Iterator[str]:
    key = resource["schema"]["primaryKey"]
    for value, count in Counter(row[key] for row in rows).items():
        if count > 1:
            yield f"{resource['path']}: {count} rows have the {key} {value}"


def foreign_key_faults(resource: Object, tables: dict[str, list[Row]]) -> Iterator[str]:
    """Foreign keys of one field each, to another table or, where the name is empty, to the table itself."""
    for key in resource["schema"].get("foreignKeys", []):
        reference = key["reference"]
        known = {row[reference["fields"]] for row in tables[reference["resource"] or resource["name"]]}
        for value in dict.fromkeys(row[key["fields"]] for row in tables[resource["name"]]):
            if value is not None and value not in known:
                yield f"{resource['path']}: {key['fields']} {value} is not in {reference['resource']}"


def list_faults(resource: Object, tables: dict[str, list[Row]]) -> Iterator[str]:
    """The columns that list the claims behind a value, which no foreign key can declare: ids with semicolons between."""
    known = {row["id"] for row in tables["claims"]}
    for field in resource["schema"]["fields"]:
        name = field["name"]
        if name.endswith("_claims") or name == "derived_from":
            for row in tables[resource["name"]]:
                for id in (row[name] or "").split(";"):
                    if id and id not in known:
                        yield f"{resource['path']}: {name} of {row['id']} names {id}, which is not in claims"


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    faults: list[str] = []
    tables = {resource["name"]: read(folder, resource, faults) for resource in package["resources"]}
    for resource in package["resources"]:
        faults += key_faults(resource, tables[resource["name"]])
        faults += foreign_key_faults(resource, tables)
        faults += list_faults(resource, tables)
    if faults:
        sys.exit("\n".join(faults))

    print(f"{package['title']} {package['version']}")
    for resource in package["resources"]:
        rows, fields = tables[resource["name"]], resource["schema"]["fields"]
        print(f"{resource['name']}: {len(rows)} rows of {len(fields)} columns, key {resource['schema']['primaryKey']}")
    for status, count in Counter(row["status"] or "?" for row in tables["projects"]).most_common():
        print(f"projects {status}: {count}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        main()
    except (OSError, ValueError, csv.Error) as error:
        print(f"UNREADABLE: {error}", file=sys.stderr)
        sys.exit(4)
