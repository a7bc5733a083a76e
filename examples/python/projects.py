"""Lists the projects of a year, page by page."""

from __future__ import annotations

from argparse import ArgumentParser

from graph import pages, run

QUERY = """
query Projects($year: Int!, $after: String) {
  projects(filter: { years: [$year] }, orderBy: GROUNDBREAKING, first: 10, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id status groundbreaking { edtf } }
  }
}
"""


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("year", type=int)
    asked = parser.parse_args()
    for number, page in enumerate(pages(QUERY, {"year": asked.year}, "projects"), start=1):
        print(f"page {number}, {len(page['nodes'])} of {page['totalCount']}")
        for project in page["nodes"]:
            # Null means that no claim gives a value or that no rule picks one; it never means no.
            day = project["groundbreaking"]["edtf"] if project["groundbreaking"] else "?"
            print(f"  {day:<10}  {project['status'] or '?':<18}  {project['id']}")


if __name__ == "__main__":
    run(main)
