#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts in this folder share. Sourced by them, never run.
#
# The servers come from Debian packages that are unpacked, not installed. Each runs in a mount and process namespace of
# its own: the unpacked /usr lies over the real one there, DIR/servers is /mnt, and everything in it dies with its first
# process. It listens on 127.0.0.1 only.
#
# Exit codes: 0 done, 1 it went wrong, 2 wrong call, 77 cannot run on this machine (the reason is on stderr).
set -euo pipefail

[ -n "${PACKAGES:-}" ] || readonly PACKAGES=(postfix sasl2-bin libsasl2-modules dovecot-core dovecot-submissiond dovecot-imapd)
readonly HOSTS=(localhost mail.example.test smtp.example.test 127.0.0.1)
# A password with a blank and letters beyond ASCII finds every client that trims or recodes it.
readonly USERS=(user@example.test plain@example.test)
readonly PASSWORDS=('pencil-Ünï 1' 'pencil-plain')
readonly START_ATTEMPTS=5
readonly START_SECONDS=$((15 + ${SENDPROOF_MORE_LOGINS:-0} / 20))
readonly STOP_SECONDS=10

fail() { echo "$1" >&2; exit 1; }
unavailable() { echo "$1" >&2; exit 77; }

# ---- packages ------------------------------------------------------------------------------------------------------

cache_directory() {
    local system
    system=$(. /etc/os-release && echo "$ID-${VERSION_ID:-rolling}")-$(dpkg --print-architecture)
    echo "${SENDPROOF_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/sendproof-test-servers}/$system"
}

# Several tests may come here at once: one unpacks, the others wait for it.
fetch_packages() {
    for tool in apt-get dpkg flock; do
        [ -n "$(type -P "$tool")" ] || unavailable "no $tool: the test servers come from Debian packages"
    done
    cache=$(cache_directory)${CACHE_SUFFIX:-}
    local wanted="$cache/root/.packages"
    [ "$(cat "$wanted" 2>/dev/null)" = "${PACKAGES[*]}" ] && return
    mkdir -p "$cache" || unavailable "cannot write to $cache"
    (
        flock 9
        [ "$(cat "$wanted" 2>/dev/null)" = "${PACKAGES[*]}" ] && exit 0
        unpack_packages
    ) 9>"$cache/lock" || unavailable "cannot get the packages ${PACKAGES[*]} from this system's package sources"
}

unpack_packages() {
    local fresh="$cache/unpacking" deb
    rm -rf "$fresh" "$cache/root"
    mkdir -p "$fresh/debs" "$fresh/root/usr/lib" "$fresh/root/usr/bin" "$fresh/root/usr/sbin"
    # Older packages still bring /lib; without the links it would end up beside /usr and never be found.
    ln -s usr/lib usr/bin usr/sbin "$fresh/root"
    cd "$fresh/debs"
    download || { refresh_lists && download -o Dir::State::lists="$cache/lists"; } || return 1
    for deb in *.deb; do dpkg -x "$deb" "$fresh/root" || return 1; done
    echo "${PACKAGES[*]}" > "$fresh/root/.packages"
    mv "$fresh/root" "$cache/root"
    rm -rf "$fresh"
}

download() { # download [APT OPTION...]: the packages and all they need that this system lacks
    local apt=(apt-get -qq -o Debug::NoLocking=1 -o APT::Sandbox::User=root "$@") plan
    plan=$("${apt[@]}" install --simulate --no-install-recommends "${PACKAGES[@]}" 2>/dev/null) || return 1
    printf '%s\n' "${PACKAGES[@]}" "$(awk '$1 == "Inst" { print $2 }' <<< "$plan")" | sed '/^$/d' | sort -u |
        xargs "${apt[@]}" download > /dev/null 2>&1
}

# A fresh container has no package lists. They go into our cache, so that the system keeps its own.
refresh_lists() {
    mkdir -p "$cache/lists/partial"
    apt-get -qq -o APT::Sandbox::User=root -o Dir::State::lists="$cache/lists" update > /dev/null 2>&1
}

# ---- starting and stopping -----------------------------------------------------------------------------------------

require_namespaces() {
    [ "$(id -u)" = 0 ] || unavailable "the test servers need root: they switch users and mount"
    [ -n "$(type -P unshare)" ] || unavailable "no unshare: the test servers run in a namespace of their own"
    [ -n "$(type -P openssl)" ] || unavailable "no openssl: the test servers need a certificate"
    unshare --mount --pid --fork true 2>/dev/null || unavailable "this machine allows no mount and process namespaces"
}

# A test CA and one RSA certificate for all names. Both live as long as the test's directory.
make_certificates() {
    [ -e "$servers/pki/server.pem" ] && return
    mkdir -p "$servers/pki"
    local names host
    for host in "${HOSTS[@]}"; do
        [[ $host =~ ^[0-9.]+$ ]] && names+=",IP:$host" || names+=",DNS:$host"
    done
    (
        cd "$servers/pki"
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key -out ca.pem -days 30 \
            -subj '/CN=Sendproof test CA' -addext keyUsage=critical,keyCertSign,cRLSign
        openssl req -x509 -CA ca.pem -CAkey ca.key -newkey rsa:2048 -nodes -keyout server.key -out server.pem -days 20 \
            -subj '/CN=mail.example.test' -addext "subjectAltName=${names#,}" -addext extendedKeyUsage=serverAuth \
            -addext basicConstraints=critical,CA:FALSE -addext keyUsage=critical,digitalSignature,keyEncipherment
    ) 2> "$servers/openssl.log" || fail "no certificates: $(tail -n 1 "$servers/openssl.log")"
}

# Below the ports that the system hands out to clients, so that no outgoing connection sits on one of them.
choose_ports() { # choose_ports COUNT: sets the array ports
    mapfile -t ports < <(comm -23 <(seq 20000 31999) <(used_ports | sort -u) 2>/dev/null | shuf -n "$1")
}

used_ports() {
    local hexadecimal
    sed -nE 's/^ *[0-9]+: [0-9A-F]+:([0-9A-F]{4}) .*/\1/p' /proc/net/tcp /proc/net/tcp6 2>/dev/null |
        while read -r hexadecimal; do echo $((16#$hexadecimal)); done
}

# Runs COMMAND as the first process of its namespaces. The process notes its number itself, when its arguments already
# show whose it is: stop_server finds it from then on.
launch() { # launch NAME COMMAND...
    local name=$1 deadline=$((SECONDS + START_SECONDS))
    shift
    rm -f "$servers/$name.pid"
    # shellcheck disable=SC2016 # for the inner shell
    "${tie[@]}" setsid bash -euc 'echo $$ > "$0"; exec unshare "$@"' "$servers/$name.pid" \
        --mount --pid --fork --kill-child --mount-proc --propagation private bash -euc "$(rearrange)" "$cache" \
        "$servers" "$@" < /dev/null > "$servers/$name.log" 2>&1 &
    disown
    until [ -s "$servers/$name.pid" ]; do
        [ "$SECONDS" -lt "$deadline" ] || fail "$name does not start: $(cat "$servers/$name.log")"
        sleep 0.005
    done
}

# What the first process in the new namespaces does with cache, servers and a command. It stays the first process,
# because one that changes its user (Postfix) would forget that it is to die with unshare.
rearrange() {
    cat <<'EOF'
cd "$0/root"
mount -t overlay overlay -o lowerdir=usr:/usr /usr
mount --bind "$1" /mnt
cd /
shift
env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"
exit
EOF
}

# Only a greeting with our own mark is proof: on a port lost to someone else, that someone might answer.
greets() { # greets PORT MARK
    local line=
    { exec 3<> "/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
    read -r -t 2 line <&3 2>/dev/null || true
    exec 3>&-
    [[ $line == *"$2"* ]]
}

# Asks configure_NAME to write its files for fresh ports, launches NAME, and tries other ports if it dies.
start_server() { # start_server NAME PORT_COUNT COMMAND...
    local name=$1 count=$2 attempt mark deadline
    shift 2
    stop_server "$name"
    for ((attempt = 0; attempt < START_ATTEMPTS; ++attempt)); do
        mark=mark$RANDOM$RANDOM
        choose_ports "$count"
        "configure_$name" "$mark"
        launch "$name" "$@"
        deadline=$((SECONDS + START_SECONDS))
        while is_running "$name" && [ "$SECONDS" -lt "$deadline" ]; do
            greets "${ports[0]}" "$mark" && return
            sleep 0.02
        done
        stop_server "$name"
    done
    fail "$name does not start: $(cat "$servers/$name".log "$servers/$name"/log 2>/dev/null | tail -n 3)"
}

# The process identity is checked by its arguments: a number alone may have gone to someone else.
is_running() { # is_running NAME: sets pid
    pid=$(cat "$servers/$1.pid" 2>/dev/null) && [ -n "$pid" ] &&
        tr '\0' '\n' 2>/dev/null < "/proc/$pid/cmdline" | grep -qxF -- "$servers"
}

# Killing the first process ends all others in its namespace; unshare goes only when they are gone.
stop_server() { # stop_server NAME
    local pid first deadline=$((SECONDS + STOP_SECONDS))
    while is_running "$1"; do
        [ "$SECONDS" -lt "$deadline" ] || fail "$1 does not stop"
        # Without a child it has not started yet or is just ending.
        first=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null) || true
        kill -KILL "${first%% *}" 2>/dev/null || true
        sleep 0.01
    done
    rm -f "$servers/$1.pid" "$servers/$1.ports"
}

# ---- what a test is told -------------------------------------------------------------------------------------------

quoted() { local text=${1//\\/\\\\}; printf '"%s"' "${text//\"/\\\"}"; }
joined() { local IFS=,; printf '%s' "$*"; }

write_ports() { # write_ports NAME PORT_NAME...: in the order of the array ports
    local name=$1 key number=0 list=()
    shift
    for key in "$@"; do list+=("$(quoted "$key"):${ports[number++]}"); done
    printf '{%s}' "$(joined "${list[@]}")" > "$servers/$name.ports"
}

describe() { # One line of JSON about everything that runs in DIR
    local item name list=() hosts=() users=()
    for item in "$servers"/*.ports; do
        name=$(basename "$item" .ports)
        list+=("$(quoted "$name"):$(cat "$item")")
    done
    for item in "${HOSTS[@]}"; do hosts+=("$(quoted "$item")"); done
    for item in "${!USERS[@]}"; do
        users+=("{\"name\":$(quoted "${USERS[item]}"),\"password\":$(quoted "${PASSWORDS[item]}")}")
    done
    printf '{"ports":{%s},"hosts":[%s],"ca":%s,"users":[%s],"maildir":%s}\n' "$(joined "${list[@]}")" \
        "$(joined "${hosts[@]}")" "$(quoted "$servers/pki/ca.pem")" "$(joined "${users[@]}")" \
        "$(quoted "$servers/maildir/all")"
}

# ---- the command line ----------------------------------------------------------------------------------------------

start_all() {
    trap 'stop_servers' EXIT
    trap 'exit 1' HUP INT TERM
    require_namespaces
    fetch_packages
    mkdir -p "$servers"
    chmod 755 "$servers"
    make_certificates
    start_servers
    describe
}

# The script that sources this defines start_servers and stop_servers.
main() { # main start|stop|run DIR
    local usage="usage: ${0##*/} start|stop|run DIR"
    if [ $# != 2 ] || [ ! -d "$2" ]; then echo "$usage" >&2; exit 2; fi
    servers=$(realpath "$2")/servers
    tie=()
    case $1 in
    start) start_all; trap - EXIT ;;
    stop) stop_servers ;;
    run) # Until stdin ends: a test that crashes takes its servers with it.
        [ -n "$(type -P setpriv)" ] && tie=(setpriv --pdeathsig KILL --)
        start_all
        while read -r _; do :; done ;;
    *) echo "$usage" >&2; exit 2 ;;
    esac
}
