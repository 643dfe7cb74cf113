# Counts the test reports of all modules: slowest tests, wall time, and the closing line.
function attribute(line, name,    found) {
  if (!match(line, " " name "=\"[^\"]*\"")) return ""
  found = substr(line, RSTART, RLENGTH)
  gsub("^[^\"]*\"|\"$", "", found)
  return found
}
/<testsuite / {
  tests += attribute($0, "tests")
  failed += attribute($0, "failures") + attribute($0, "errors")
  skipped += attribute($0, "skipped")
}
/<testcase / {
  time = attribute($0, "time"); gsub(",", "", time)
  kind = attribute($0, "classname"); sub(".*\\.", "", kind)
  for (place = 5; place >= 1 && (!(place in slow) || slow[place] < time + 0); place--) {
    slow[place + 1] = slow[place]; title[place + 1] = title[place]
  }
  slow[place + 1] = time + 0; title[place + 1] = kind ": " attribute($0, "name")
}
END {
  print "\nSlowest tests:"
  for (place = 1; place <= 5 && place in slow && title[place] != ""; place++) printf "  %6.1f s  %s\n", slow[place], title[place]
  printf "Wall time: %d s\n", seconds
  if (broken != 0 && failed == 0) {
    print "The build failed before all tests ran; see target/test.log."
    failed = 1
  }
  printf "%d passed, %d failed", tests - failed - skipped < 0 ? 0 : tests - failed - skipped, failed
  if (skipped > 0) printf ", %d skipped", skipped
  print ""
  exit failed > 0 || tests - skipped == 0
}
