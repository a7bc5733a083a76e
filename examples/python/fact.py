"""Prints what is claimed of one property of one node: each value, who gives it, and where that was read."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from dataclasses import dataclass
from typing import Any

from graph import Object, Refused, ask, run

QUERY = """
query Fact($id: ID!, $properties: [Property!]!) {
  node(id: $id) {
    ... on Entity {
      name
      facts(properties: $properties) {
        property
        agreement
        explanation
        values {
          value {
            ... on EntityValue { entity { id } }
            ... on DateValue { date { edtf } }
            ... on QuantityValue { amount unit lowerBound upperBound boundsExclusive approximate }
            ... on TextValue { text }
            ... on EnumValue { code }
            ... on BooleanValue { boolean }
            ... on CoordinatesValue { coordinates { latitude longitude } }
          }
          scope
          claims {
            statement
            attribution { actor { name } }
            citation {
              source { title published { edtf } }
              locator { label }
              context { label }
            }
          }
        }
      }
    }
  }
}
"""


@dataclass(frozen=True)
class Claim:
    value: str
    statement: str
    said_by: str
    source: str
    place: str


def text_of(value: Any) -> str:
    """A date, a code, an id or a text as it is; what has several parts, such as a quantity with its unit, as JSON."""
    while isinstance(value, dict) and len(value) == 1:
        (value,) = value.values()
    return value if isinstance(value, str) else json.dumps(value)


def claims_of(fact: Object) -> list[Claim]:
    return [claim_of(each, claim) for each in fact["values"] for claim in each["claims"]]


def claim_of(given: Object, claim: Object) -> Claim:
    value, scope = text_of(given["value"]), given["scope"]
    citation = claim["citation"]
    source, published = citation["source"]["title"], citation["source"]["published"]
    return Claim(
        value=f"{value}, of {scope} alone" if scope else value,
        statement=claim["statement"],
        # The chain runs from who first said it to the publisher of the document in which it was read.
        said_by=" → ".join(link["actor"]["name"] if link["actor"] else "somebody" for link in claim["attribution"]),
        source=f"{source} ({published['edtf']})" if published else source,
        place="; ".join(place["label"] for place in [citation["locator"], *citation["context"]]),
    )


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("id", help="of a node, such as Project:ichon-2024")
    parser.add_argument("property", help="such as STATUS")
    asked = parser.parse_args()
    node = ask(QUERY, {"id": asked.id, "properties": [asked.property]})["node"]
    if node is None:
        # A well-formed id that nothing has is no error: the answer is null.
        raise Refused([("NOT_FOUND", f"There is no {asked.id}.")])
    if not node["facts"]:
        print("no claim")
    for fact in node["facts"]:
        print(f"{node['name']}: {fact['property']}, {fact['agreement']}")
        print(fact["explanation"])
        for claim in claims_of(fact):
            print(f"\n{claim.value}\n  {claim.statement}")
            print(f"  by     {claim.said_by}\n  in     {claim.source}\n  place  {claim.place}")


if __name__ == "__main__":
    run(main)
