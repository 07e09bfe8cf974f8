# Sourced by deploy/up and deploy/faults: finds the JDK, builds what is missing or stale, runs the launcher.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
run="$root/deploy/run"
launcher="$root/deploy/launcher"
needed=25
version=0.1.0-SNAPSHOT

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# The feature version of the JDK in a folder, 0 when there is no compiler in it.
feature_version() {
    [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] || { echo 0; return; }
    local text
    text=$("$1/bin/javac" -version 2>&1) || text=''
    [[ "$text" =~ ([0-9]+) ]] && echo "${BASH_REMATCH[1]}" || echo 0
}

candidates() {
    [[ -n "${JAVA_HOME:-}" ]] && echo "$JAVA_HOME"
    if [[ -x /usr/libexec/java_home ]]; then
        /usr/libexec/java_home -v "$needed" 2>/dev/null || true
    fi
    local folder
    for folder in /usr/lib/jvm/* /opt/java/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [[ -d "$folder" ]] && echo "$folder"
    done
    local java
    if java=$(command -v javac); then
        # A link such as /usr/bin/javac leads to its JDK.
        while [[ -L "$java" ]]; do
            local target
            target=$(readlink "$java")
            [[ "$target" == /* ]] && java=$target || java=$(dirname "$java")/$target
        done
        dirname "$(dirname "$java")"
    fi
}

find_jdk() {
    local folder
    while IFS= read -r folder; do
        if (($(feature_version "$folder") >= needed)); then
            echo "$folder"
            return
        fi
    done < <(candidates)
    fail "No JDK $needed was found." \
        "Looked at JAVA_HOME (${JAVA_HOME:-not set}), /usr/lib/jvm, SDKMAN, ~/.jdks and PATH." \
        "Install one, for example from https://adoptium.net/temurin/releases/?version=$needed," \
        "or set JAVA_HOME to it."
}

find_maven() {
    local folder
    for folder in "${MAVEN_HOME:-}" "${M2_HOME:-}" \
        "${SDKMAN_DIR:-$HOME/.sdkman}/candidates/maven/current"; do
        if [[ -n "$folder" && -x "$folder/bin/mvn" ]]; then
            echo "$folder/bin/mvn"
            return
        fi
    done
    command -v mvn || fail "Maven was not found: install it (Debian: apt install maven;" \
        "macOS: brew install maven), or set MAVEN_HOME to it."
}

# The modules whose jars this checkout can have: folder and artifact.
modules() {
    local folder
    for folder in deploy/launcher approval-service supervision-catalog-service \
        random-inspection-service enforcement-service credit-service warning-service gateway; do
        [[ -f "$root/$folder/pom.xml" ]] && echo "$folder"
    done
    return 0
}

# Stale: no jar, or a source newer than both the jar and the last build from here
# (Maven leaves a jar untouched when nothing in it has changed).
is_stale() {
    local folder=$1
    local target="$root/$folder/target"
    local jar="$target/${folder##*/}-$version.jar"
    [[ -f "$jar" ]] || return 0
    local mark="$target/built-by-deploy-up"
    local newest=$jar
    [[ -f "$mark" && "$mark" -nt "$jar" ]] && newest=$mark
    local sources=("$root/pom.xml" "$root/$folder/pom.xml" "$root/$folder/src/main")
    if [[ "$folder" != gateway ]]; then
        sources+=("$root/chassis/pom.xml" "$root/chassis/src/main")
    fi
    local source existing=()
    for source in "${sources[@]}"; do
        [[ -e "$source" ]] && existing+=("$source")
    done
    [[ -n "$(find "${existing[@]}" -newer "$newest" -print 2>/dev/null | head -n 1)" ]]
}

package() {
    "$maven" "$@" -q -B -DskipTests -f "$root/pom.xml" -pl "$list" -am package >"$log" 2>&1
}

build() {
    local stale=() folder
    while IFS= read -r folder; do
        is_stale "$folder" && stale+=("$folder")
    done < <(modules)
    ((${#stale[@]})) || return 0

    maven=$(find_maven)
    log="$run/build.log"
    list=$(IFS=,; echo "${stale[*]}")
    mkdir -p "$run"
    echo "Building ${stale[*]} (log: $log)"
    local started=$SECONDS
    if ! package -o; then
        # Only what has never been downloaded needs the network.
        if grep -qE 'offline|has not been downloaded|Could not (resolve|find artifact)|Cannot access' "$log"; then
            echo "Some dependencies are not here yet: downloading them"
            package || build_failed
        else
            build_failed
        fi
    fi
    for folder in "${stale[@]}"; do
        touch "$root/$folder/target/built-by-deploy-up"
    done
    echo "Built in $((SECONDS - started)) s"
}

build_failed() {
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    fail "The build failed; all of it is in $log"
}

# Runs a main class of the launcher in place of this shell: class, heap, arguments.
launch() {
    local main=$1 heap=$2
    shift 2
    JAVA_HOME=$(find_jdk)
    export JAVA_HOME

    build

    local command=("$JAVA_HOME/bin/java" "-Dshenguan.root=$root" "-Xmx$heap" -XX:+UseSerialGC -XX:TieredStopAtLevel=1
        -Dstdout.encoding=UTF-8 -Dorg.slf4j.simpleLogger.defaultLogLevel=off
        --enable-native-access=ALL-UNNAMED
        -cp "$launcher/target/launcher-$version.jar:$launcher/target/lib/*" "$main" "$@")

    # A shell without job control starts background commands deaf to Ctrl-C, and a JVM stays so.
    if env --default-signal=INT true 2>/dev/null; then
        exec env --default-signal=INT "${command[@]}"
    fi
    exec "${command[@]}"
}
