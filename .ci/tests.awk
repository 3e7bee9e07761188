# Reads the output of "go test -v" and prints what somebody wants to see: a line
# for each package, all of what a failed package said, and every test that was
# left out with the reason it gave. Exits 1 if a package failed, if none passed,
# or, with all=1, if a test was left out.

/^=== (RUN|NAME|CONT) / { test = $3 }
/^=== / { next }

# A test's last message before it is skipped is its reason.
/^ +[A-Za-z0-9_]+\.go:[0-9]+: / {
	said = $0
	sub(/^ +[^ ]+ /, "", said)
	reason[test] = said
}

/^ *--- PASS: / { passed++ }
/^ *--- SKIP: / { skipped[++skips] = $3 ": " (reason[$3] ? reason[$3] : "no reason given") }
/^(ok|FAIL|\?)[ \t]+[a-z]/ {
	if ($1 == "FAIL") {
		failed++
		printf "%s", output
	}
	if ($1 == "ok") good++
	if ($1 != "?") print
	output = ""
	split("", reason)
	fflush()
	next
}

/^ *--- PASS: |^PASS$|^FAIL$/ { next }
{ output = output $0 "\n" }

END {
	printf "%s", output # what belongs to no package: the go command itself
	printf "%d packages passed, %d failed; %d tests passed, %d left out\n", good, failed, passed, skips
	for (i = 1; i <= skips; i++) print "LEFT OUT " skipped[i]
	if (all && skips) print "every test was asked for"
	exit failed || !good || (all && skips)
}
