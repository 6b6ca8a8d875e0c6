#!/bin/sh
# setup.sh run|headless|test - makes this checkout ready for `make run` or `make test`.
#
# .venv with exactly what requirements.lock names (by hash), Desk itself editable in it, and the
# Debian packages of the level. What is there already is left alone; when nothing has changed since
# the last time, this ends after comparing one checksum.
set -eu
cd "$(dirname "$0")/.."
level=${1:?run, headless or test}

# What Qt's window needs on a plain Debian.
run_packages="ca-certificates fonts-dejavu-core libcups2 libdbus-1-3 libegl1 libfontconfig1 libgl1
libglib2.0-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0 libwayland-cursor0
libwayland-egl1"
# A virtual screen, where there is no real one.
headless_packages="xvfb"
# The real desktop, database server and printer that tests start (tests/tools/), what reads paper
# back, and fonts for scripts that Inter does not have.
test_packages="at-spi2-core cups-client cups-daemon cups-filters dbus-daemon dunst
fonts-droid-fallback fonts-noto-core gir1.2-atspi-2.0 gnome-keyring imagemagick libglib2.0-bin
libnotify-bin openbox poppler-utils postgresql python3-gi trayer x11-utils x11-xserver-utils
xdg-utils xdotool xfce4-notifyd xfce4-panel xfconf xvfb zbar-tools"

case $level in
run) wanted=$run_packages optional= ;;
headless) wanted="$run_packages $headless_packages" optional= ;;
test) wanted=$run_packages optional=$test_packages ;;
*) echo "setup.sh: run, headless or test, not '$level'" >&2; exit 2 ;;
esac

# The checkout's place is part of the key: a moved .venv has the old place in its programs.
key="$PWD $(cat requirements.lock pyproject.toml scripts/setup.sh | sha256sum)"
stamp=.venv/.ready-for-$level
if [ -r "$stamp" ] && [ "$(cat "$stamp")" = "$key" ] && [ -x .venv/bin/desk ]; then
    exit 0
fi

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    echo "Desk needs Python 3.11 or newer; none was found as python3." >&2
    exit 1
}
python=$(find_python)

missing_of() {
    for package in "$@"; do
        # libglib2.0-0 is libglib2.0-0t64 since Debian 13.
        states=$(dpkg-query -W -f '${db:Status-Status} ' "$package" "${package}t64" 2>/dev/null) || :
        case " $states" in
        *" installed "*) ;;
        *) printf ' %s' "$package" ;;
        esac
    done
}

needed='' wished=''
if command -v dpkg-query >/dev/null; then
    # shellcheck disable=SC2086 # lists of package names
    needed=$(missing_of $wanted) wished=$(missing_of $optional)
    # Debian's python3 comes without ensurepip, which fills a virtual environment.
    "$python" -c 'import ensurepip, venv' 2>/dev/null || needed="$needed python3-venv"
else
    echo "setup.sh: not a Debian, so its libraries are taken to be there" >&2
fi

if [ -n "$needed$wished" ]; then
    as_root=
    if [ "$(id -u)" != 0 ]; then
        as_root="sudo -n"
        $as_root true 2>/dev/null || as_root=none
    fi
    install="apt-get install --no-install-recommends$needed$wished"
    if [ "$as_root" != none ]; then
        echo "Installing:$needed$wished" >&2
        $as_root apt-get update -q >&2
        # shellcheck disable=SC2086
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy \
            --no-install-recommends $needed $wished >&2 </dev/null
        wished=
    elif [ -n "$needed" ]; then
        printf 'Desk needs these packages of Debian first:\n\n    sudo %s\n\n' "$install" >&2
        exit 1
    else
        printf 'Tests that need these will be skipped. To run them too:\n\n    sudo %s\n\n' \
            "$install" >&2
    fi
fi

if [ ! -x .venv/bin/desk ] || [ "$(cat .venv/.installed 2>/dev/null)" != "$key" ]; then
    if ! head -n 1 .venv/bin/pip 2>/dev/null | grep -qF "#!$PWD/.venv/bin/" ||
        ! .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
    then
        echo "Making .venv with $("$python" --version)" >&2
        "$python" -m venv --clear .venv
        # It would add its own hook to every start of Desk, and nothing here uses it.
        .venv/bin/python -m pip --disable-pip-version-check uninstall -qy setuptools
    fi
    echo "Installing what requirements.lock names" >&2
    pip() { .venv/bin/python -m pip --disable-pip-version-check --no-input "$@" >&2 </dev/null; }
    pip install -q --require-hashes --no-deps -r requirements.lock
    pip install -q --no-index --no-deps --no-build-isolation --editable .
    printf '%s' "$key" >.venv/.installed
fi

# With optional programs still missing, the next start looks for them again.
[ -n "$wished" ] || printf '%s' "$key" >"$stamp"
