#!/bin/sh
# The one thing a Node.js script cannot report is that Node.js is missing.
command -v node >/dev/null 2>&1 || {
  echo "The front end needs Node.js 20.19 or later, and none was found. Install it and build again." >&2
  exit 1
}
exec node "$(dirname "$0")/build.mjs"
