#!/bin/sh
# Asks for the status of a project: by POST, by GET, and once more only if the answer has changed.
#
# usage: sh ask.sh ID
set -eu
id=${1:?usage: sh ask.sh ID}
server=${KG20X10_URL:-http://localhost:4000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The id goes into the variables, never into the text of the query.
query='query Status($id: ID!) { node(id: $id) { ... on Project { status } } }'
variables="{\"id\":\"$id\"}"

# Prints an answer; one with errors goes to standard error, as the status of HTTP can be 200 all the same.
ask() {
  text=$(curl --silent --show-error "$@") || exit 4
  case $text in
    '{"data":'*) printf '%s\n' "$text" ;;
    *) printf '%s\n' "$text" >&2 && exit 1 ;;
  esac
}

echo '# POST'
ask --header 'Content-Type: application/json' --data "{\"query\":\"$query\",\"variables\":$variables}" "$server/graphql"

set -- --get "$server/graphql" --data-urlencode "query=$query" --data-urlencode "variables=$variables"

echo '# GET'
ask --etag-save "$work/etag" "$@"

echo '# GET with If-None-Match'
curl --silent --show-error --etag-compare "$work/etag" --output "$work/answer" --write-out '%{http_code}\n' "$@" || exit 4
