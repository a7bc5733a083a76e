#!/bin/sh
# Gets a node with all claims about it, as JSON, as JSON-LD and as Turtle, and shows the line of each that has its name.
#
# usage: sh node.sh ID
set -eu
id=${1:?usage: sh node.sh ID}
server=${KG20X10_URL:-http://localhost:4000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for type in application/json application/ld+json text/turtle; do
  status=$(curl --silent --show-error --header "Accept: $type" --output "$work/node" --write-out '%{http_code}' \
    "$server/node/$id") || exit 4
  [ "$status" = 200 ] || { cat "$work/node" >&2 && exit 1; }
  echo "# $type"
  sed -n '/"name":/{p;q;};/rdfs:label/{p;q;}' "$work/node"
done
