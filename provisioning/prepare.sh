# Sourced by provisioning/demo and tests/run: brings a bare Debian to where Atrio builds.
# Every step looks first and does nothing when the work is already done.
#
# Needs: ROOT (the checkout). Offers: prepare_packages, prepare_npm, prepare_build PRESET TARGET…,
# prepare_pack PRESET.

say() { printf '%s\n' "== $*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Node and npm may come from elsewhere than Debian; the commands are what counts.
missing_packages() {
  local name
  grep -v '^#' "$ROOT/provisioning/packages.txt" | while read -r name; do
    case $name in
      '') continue ;;
      nodejs) command -v node >/dev/null && continue ;;
      npm) command -v npm >/dev/null && continue ;;
    esac
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || echo "$name"
  done
}

prepare_packages() {
  local missing
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    die "these Debian packages are missing and only root can install them: run as root, or install sudo: $(echo $missing)"
  say "installing $(echo "$missing" | wc -l) Debian packages (a few minutes the first time)"
  as_root apt-get update -qq || die "apt-get update failed: is the network there?"
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing \
    > "$LOGS/apt.log" 2>&1 || { tail -n 5 "$LOGS/apt.log" >&2; die "apt-get install failed, see $LOGS/apt.log"; }
}

prepare_npm() {
  local folder=$ROOT/provisioning/npm
  # The stamp holds the lockfile that node_modules was made from.
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.made-from" && return 0
  say "installing npm packages (pictograms, web look, browser test)"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund > "$LOGS/npm.log" 2>&1) ||
    { tail -n 5 "$LOGS/npm.log" >&2; die "npm ci failed, see $LOGS/npm.log"; }
  cp "$folder/package-lock.json" "$folder/node_modules/.made-from"
}

# prepare_build PRESET [TARGET…]: configures once, then lets ninja find what changed.
prepare_build() {
  local preset=$1
  shift
  local tree=$ROOT/build/$preset
  if [ ! -f "$tree/build.ninja" ]; then
    say "configuring the $preset build"
    (cd "$ROOT" && cmake --preset "$preset" > "$LOGS/cmake-$preset.log" 2>&1) ||
      { tail -n 20 "$LOGS/cmake-$preset.log" >&2; die "cmake failed, see $LOGS/cmake-$preset.log"; }
  fi
  say "building ($preset)"
  if [ -t 1 ]; then
    ninja -C "$tree" "$@"
  else
    # Without a terminal one line a hundred steps is progress enough.
    ninja -C "$tree" "$@" > "$LOGS/build-$preset.log" 2>&1 &
    local builder=$!
    while kill -0 $builder 2>/dev/null; do
      grep -oE '^\[[0-9]+/[0-9]+\]' "$LOGS/build-$preset.log" 2>/dev/null | tail -n 1
      sleep 15
    done
    wait $builder
  fi || { grep -A20 -E 'FAILED|error:' "$LOGS/build-$preset.log" | head -n 40 >&2; die "the build failed, see $LOGS/build-$preset.log"; }
}

prepare_pack() {
  say "building the content pack"
  "$ROOT/build/$1/bin/atrio-content" build "$ROOT/content" --out "$ROOT/build/pack" ||
    die "the content does not build"
}

LOGS=$ROOT/build/logs
mkdir -p "$LOGS"
