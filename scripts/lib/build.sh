# Sourced by the scripts: the program's jar, built when it is absent or older than what it is made of.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
jar="$root/target/entremise.jar"

# In the plain C locale Java cannot open a file whose name holds a letter beyond ASCII.
case "$(locale charmap 2>/dev/null)" in
  ANSI_*|US-ASCII) export LC_ALL=C.UTF-8 ;;
esac

fail() {
  echo "${0##*/}: $1" >&2
  exit 2
}

check_java() {
  command -v java >/dev/null || fail "java is not installed or not in PATH; install a JDK 17 or later"
  local version
  version="$(java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)"
  [ "${version:-0}" -ge 17 ] || fail "java is version ${version:-unknown}; install a JDK 17 or later"
}

jar_is_current() {
  [ -f "$jar" ] || return 1
  local made_of=("$root/pom.xml" "$root/src/main")
  [ ! -d "$root/web/dist" ] || made_of+=("$root/web/dist")
  [ -z "$(find "${made_of[@]}" -newer "$jar" -print -quit)" ]
}

ensure_jar() {
  check_java
  jar_is_current && return
  command -v mvn >/dev/null || fail "mvn is not installed or not in PATH; install Maven 3.8 or later"
  mkdir -p "$root/target"
  # Two scripts at once would build into each other; the second waits and finds the jar current.
  if command -v flock >/dev/null; then
    exec 9>"$root/target/build.lock"
    flock 9
    jar_is_current && { exec 9>&-; return; }
  fi
  echo "${0##*/}: building the program (log: $root/target/build.log)" >&2
  if ! mvn -q -B -DskipTests -f "$root/pom.xml" package >"$root/target/build.log" 2>&1; then
    tail -n 30 "$root/target/build.log" >&2
    fail "the build failed; the whole log is in $root/target/build.log"
  fi
  # Maven leaves a jar alone whose contents stay the same.
  touch "$jar"
  # What is started next must not hold the lock for as long as it runs.
  ! command -v flock >/dev/null || exec 9>&-
}

# The class path of what stands beside the tests: the benchmark and the kill tests are no part of the program's jar.
test_classpath="$root/target/test.classpath"

tests_are_current() {
  [ -f "$test_classpath" ] || return 1
  [ -z "$(find "$root/pom.xml" "$root/src" -newer "$test_classpath" -print -quit)" ]
}

# Runs a class from beside the tests, built where it is absent or older than what it is made of.
run_beside_tests() {
  check_java
  if ! tests_are_current; then
    command -v mvn >/dev/null || fail "mvn is not installed or not in PATH; install Maven 3.8 or later"
    mkdir -p "$root/target"
    echo "${0##*/}: building the tests (log: $root/target/tests.log)" >&2
    mvn -q -B -f "$root/pom.xml" test-compile dependency:build-classpath \
      -Dmdep.includeScope=test -Dmdep.outputFile="$test_classpath" >"$root/target/tests.log" 2>&1 ||
      { tail -n 30 "$root/target/tests.log" >&2; fail "the build failed; the whole log is in $root/target/tests.log"; }
    # Maven leaves the file alone if it stays the same.
    touch "$test_classpath"
  fi
  exec java -cp "$root/target/test-classes:$root/target/classes:$(cat "$test_classpath")" "$@"
}

check_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "node or npm is not installed or not in PATH; install Node.js 20 or later"
  local version
  version="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$version" -ge 20 ] || fail "node is version $version; install Node.js 20 or later"
}

# Installs what package-lock.json names, unless that is what lies there.
ensure_packages() {
  check_node
  [ "$root/web/node_modules/.package-lock.json" -nt "$root/web/package-lock.json" ] && return
  echo "${0##*/}: installing the pages' packages" >&2
  (cd "$root/web" && npm ci --no-audit --no-fund >"$root/target/npm.log" 2>&1) ||
    { tail -n 30 "$root/target/npm.log" >&2; fail "npm ci failed; the whole log is in $root/target/npm.log"; }
}

pages_are_current() {
  [ -f "$root/web/dist/index.html" ] || return 1
  local made_of=("$root/web/src" "$root/web/index.html" "$root/web/package-lock.json" "$root/src/main/resources/openapi.yaml")
  [ -z "$(find "${made_of[@]}" -newer "$root/web/dist/index.html" -print -quit)" ]
}

ensure_pages() {
  pages_are_current && return
  mkdir -p "$root/target"
  ensure_packages
  echo "${0##*/}: building the pages (log: $root/target/pages.log)" >&2
  (cd "$root/web" && npm run build >"$root/target/pages.log" 2>&1) ||
    { tail -n 30 "$root/target/pages.log" >&2; fail "the build of the pages failed; the whole log is in $root/target/pages.log"; }
}
