"""Asks a server of the graph, with the standard library alone. It needs Python 3.9 or newer."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPException
from typing import Any, Optional
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

SERVER = os.environ.get("KG20X10_URL", "http://localhost:4000")

Object = dict[str, Any]


class Refused(Exception):
    """The graph refuses the question. Each error has a code, which programs go by, and a message for people."""

    def __init__(self, errors: list[tuple[str, str]]) -> None:
        super().__init__("\n".join(f"{code}: {message}" for code, message in errors))
        self.codes = [code for code, _ in errors]


class Unreachable(Exception):
    """No answer of the graph came back: no server, no network, or something else that answers in its place."""


def ask(query: str, variables: Optional[Object] = None) -> Object:
    """The data of the answer. Values go into the variables, never into the text of the query."""
    body = json.dumps({"query": query, "variables": variables or {}}).encode()
    return _data_of("/graphql", {"Content-Type": "application/json"}, body)


def ask_by_id(document_id: str, variables: Optional[Object] = None) -> Object:
    """The same by GET, for a query that the server knows: only its id is sent, and caches may keep the answer."""
    parameters = urlencode({"documentId": document_id, "variables": json.dumps(variables or {})})
    return _data_of(f"/graphql?{parameters}", {}, None)


def pages(query: str, variables: Object, field: str) -> Iterator[Object]:
    """The pages of a connection at the root. The query takes `$after` and asks for `hasNextPage` and `endCursor`."""
    after = None
    while True:
        page = ask(query, {**variables, "after": after})[field]
        yield page
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def run(main: Callable[[], None]) -> None:
    """Runs a program, and ends it with a plain line where something foreseeable goes wrong."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        main()
    except Refused as refused:
        print(refused, file=sys.stderr)
        sys.exit(1)
    except Unreachable as unreachable:
        print(f"UNREACHABLE: {unreachable}", file=sys.stderr)
        sys.exit(4)


def _data_of(path: str, headers: dict[str, str], body: Optional[bytes]) -> Object:
    try:
        request = Request(SERVER + path, body, {"Accept": "application/json", **headers})
        try:
            response = urlopen(request, timeout=30)
        except HTTPError as refusal:
            # A refusal such as 400 or 429 is an answer all the same, and its body says why.
            response = refusal
        with response:
            status, text = response.status, response.read()
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise Unreachable(f"{SERVER}: {getattr(reason, 'strerror', None) or reason}") from error
    try:
        answer = json.loads(text)
        errors = [(error["extensions"]["code"], error["message"]) for error in answer.get("errors", [])]
        if not errors:
            data: Object = answer["data"]
            return data
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise Unreachable(f"{SERVER} answers {status}, and not as the graph does") from error
    raise Refused(errors)
