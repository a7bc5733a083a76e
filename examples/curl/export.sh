#!/bin/sh
# Saves the tables of claims and projects with the data package that describes them.
#
# usage: sh export.sh FOLDER
set -eu
folder=${1:?usage: sh export.sh FOLDER}
server=${KG20X10_URL:-http://localhost:4000}

mkdir -p "$folder"
for name in claims.csv projects.csv datapackage.json; do
  curl --silent --show-error --fail --output "$folder/$name" "$server/export/$name" || exit 4
  echo "$name"
done
