#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# privatebus.sh no-bus|bus|keyring PROGRAM [ARGUMENT...]
# Runs PROGRAM where it can't reach the user's keyring: own home, and a session bus of its own that starts no services
# (or none at all). With "keyring" a fresh gnome-keyring, unlocked, answers on it. All of it is gone afterwards.
# Exit code: the program's; 77 when a tool is missing (its name is on stderr).
set -euo pipefail

mode=$1
shift

need() {
    [ -n "$(type -P "$1")" ] || { echo "no $1 on this machine" >&2; exit 77; }
}

home=$(mktemp -d)
pids=()
cleanup() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$home"
}
trap cleanup EXIT
trap 'exit 143' TERM INT HUP

wait_for() {
    for _ in $(seq 200); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.05
    done
    echo "waited in vain: $*" >&2
    cat "$home"/*.log >&2
    exit 1
}

start_bus() {
    need dbus-daemon
    # No <servicedir>: nothing is ever activated behind the test's back.
    cat > "$home/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$home/bus</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
CONF
    dbus-daemon --config-file="$home/bus.conf" --nofork --nopidfile 2>"$home/bus.log" &
    pids+=($!)
    wait_for test -S "$home/bus"
}

start_keyring() {
    need gnome-keyring-daemon
    need dbus-send
    printf 'test\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>"$home/keyring.log" &
    pids+=($!)
    wait_for has_default_collection
}

has_default_collection() {
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.ReadAlias string:default | grep -q collection
}

unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP KDE_FULL_SESSION
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/run
export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/bus
mkdir -m 700 "$XDG_RUNTIME_DIR"
case $mode in
no-bus) ;;
bus) start_bus ;;
keyring) start_bus && start_keyring ;;
*) echo "unknown mode $mode" >&2; exit 2 ;;
esac

export SENDPROOF_PRIVATE_BUS=$mode
status=0
"$@" || status=$?
exit $status
