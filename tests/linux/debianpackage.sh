#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Packs the finished build, and installs, starts and removes the package in a Debian that has nothing else, made by
# debootstrap from the mirror this machine itself uses.
# Usage: debianpackage.sh CPACK SOURCE_DIR BUILD_DIR
#
# All of it happens in namespaces of its own and in memory: however it ends, SIGKILL included, the kernel ends its
# processes and takes mounts and files away. Only what was downloaded stays, in BUILD_DIR/tests/linux/cache.
set -euo pipefail

skip() { printf '%s\n' "Skipped: $*"; exit 77; }
fail() { printf '%s\n' "FAILED: $*" >&2; exit 1; }
step() { printf '%4ds  %s\n' "$SECONDS" "$*"; }

if [ "$1" != inside ]; then
    for program in setpriv unshare debootstrap lintian dpkg-shlibdeps file readelf apt-get wget Xvfb xwininfo; do
        [ -n "$(type -P "$program")" ] || skip "$program is not installed."
    done
    [ "$(id -u)" = 0 ] || skip "only root can make a chroot."
    unshare --mount --pid --fork true 2> /dev/null || skip "no mounts of one's own are allowed here."
    setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc -- bash "$0" inside "$@" &
    inside=$!
    trap 'kill -KILL "$inside"' TERM INT HUP # which unshare passes over
    wait "$inside"
    exit
fi

cpack=$2 source=$3 build=$4 name=sendproof
root=$build/tests/linux/root cache=$build/tests/linux/cache
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { chroot --userspec=mailuser "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/home/mailuser \
    XDG_RUNTIME_DIR=/run/mailuser "$@"; }

# within SECONDS COMMAND...: until it succeeds, at most so long.
within() {
    local end=$((SECONDS + $1))
    until "${@:2}"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}

pack() {
    step "Packing"
    "$cpack" --config "$build/CPackConfig.cmake" -B "$root/packed" > "$root/cpack.log" 2>&1 || fail "$(cat "$root/cpack.log")"
    deb=$(echo "$root"/packed/*.deb)
    local version architecture program
    version=$(dpkg-deb -f "$deb" Version) architecture=$(dpkg-deb -f "$deb" Architecture)
    [ "${deb##*/}" = "${name}_${version}_$architecture.deb" ] || fail "The file is named ${deb##*/}."
    grep -q "^project(Sendproof VERSION ${version%-*} " "$source/CMakeLists.txt" || fail "The version is $version."
    (cd "$root/packed" && sha256sum --quiet -c ./*.sha256) || fail "The checksum is another file's."
    step "Lintian"
    lintian --allow-root --display-info --fail-on error,warning "$deb" || fail "lintian objects, see above."
    dpkg-deb -x "$deb" "$root/unpacked"
    for program in "$root"/unpacked/usr/bin/*; do
        grep -q 'Flags: NOW PIE' <<< "$(readelf -dW "$program")" || fail "${program##*/} isn't hardened."
    done
}

# What apt knows of this very release of this distribution: mirror|file it is named in.
own_sources() {
    local ID='' VERSION_CODENAME=''
    . /etc/os-release
    codename=$VERSION_CODENAME
    # shellcheck disable=SC2016  # the dollars are apt's
    sources=$(apt-get indextargets --format '$(CODENAME)|$(ORIGIN)|$(REPO_URI)|$(SOURCESENTRY)' 'Identifier: Packages' |
        awk -F'|' -v id="$ID" -v codename="$codename" 'tolower($2) == id && ($1 == codename || index($1, codename "-") == 1)')
    mirror=$(awk -F'|' -v codename="$codename" '$1 == codename { print $3; exit }' <<< "$sources")
    [ -n "$mirror" ] || skip "apt knows no mirror of $ID $codename here (apt-get update?)."
    [ -e "/usr/share/debootstrap/scripts/$codename" ] || skip "this debootstrap doesn't know $codename."
    mapfile -t files < <(sed -E 's/.*\|(.*):[0-9]+$/\1/' <<< "$sources" | sort -u)
    mapfile -t keyrings < <(sed -nE 's/.*[Ss]igned-[Bb]y[:=] *(\/[^] ]+).*/\1/p' "${files[@]}" | sort -u)
    if [ -z "${http_proxy-}" ]; then
        eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
        [ -z "${http_proxy-}" ] || export http_proxy
    fi
    wget -q --timeout=20 --tries=2 -O /dev/null "${mirror%/}/dists/$codename/InRelease" ||
        skip "the mirror $mirror can't be reached."
}

fresh_debian() {
    step "A fresh $codename from $mirror"
    local keyring=() file
    mkdir -p "$cache/debootstrap" "$cache/archives/partial" "$cache/lists/partial"
    [ ${#keyrings[@]} = 0 ] || keyring=(--keyring="${keyrings[0]}")
    ! grep -qiE 'trusted[=:] *yes' "${files[@]}" || keyring=(--no-check-gpg)
    debootstrap --variant=minbase --cache-dir="$cache/debootstrap" "${keyring[@]}" "$codename" "$debian" "$mirror" \
        > "$root/debootstrap.log" 2>&1 || fail "$(tail -20 "$root/debootstrap.log")"
    root=$debian
    rm -f "$root/etc/apt/sources.list"
    for file in "${files[@]}" "${keyrings[@]}"; do install -Dm644 "$file" "$root$file"; done
    apt-config dump --no-empty Acquire | grep -v '^Acquire::IndexTargets' > "$root/etc/apt/apt.conf.d/90machine"
    [ ! -e /etc/ssl/certs/ca-certificates.crt ] || cp /etc/ssl/certs/ca-certificates.crt "$root/run/"
    printf '%s\n' 'Acquire::https::CAInfo "/run/ca-certificates.crt";' >> "$root/etc/apt/apt.conf.d/90machine"
    echo force-unsafe-io > "$root/etc/dpkg/dpkg.cfg.d/memory"
    mount --bind "$cache/archives" "$root/var/cache/apt/archives"
    mount --bind "$cache/lists" "$root/var/lib/apt/lists"
    mount -t proc proc "$root/proc"
    in_root useradd --create-home mailuser
    in_root install -d -m 700 -o mailuser /run/mailuser
    in_root debconf-set-selections <<< 'man-db man-db/auto-update boolean false' # no index of all pages, that takes long
}

install_package() {
    step "apt-get update"
    in_root apt-get update -qq
    cp "$deb" "$root/srv/"
    step "What is recommended is there"
    local plan recommended
    plan=$(in_root apt-get install --simulate -qq --install-recommends "/srv/${deb##*/}") ||
        fail "It can't be installed."
    for recommended in $(dpkg-deb -f "$deb" Recommends | sed -E 's/ *\|[^,]*//g; s/,//g'); do
        grep -q "^Inst $recommended " <<< "$plan" || fail "$recommended isn't in $codename."
    done
    step "apt-get install"
    # With it what every desktop has: what reads the files of a desktop, and man.
    in_root apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "/srv/${deb##*/}" desktop-file-utils \
        shared-mime-info man-db > "$root/srv/apt.log" 2>&1 || fail "$(tail -30 "$root/srv/apt.log")"
    [ -z "$(in_root dpkg --verify "$name")" ] || fail "Installed files are not those of the package."
}

look_around() {
    step "Version, manual, desktop"
    local version page
    version=$(as_user "$name-cli" --version)
    [[ $(dpkg-deb -f "$deb" Version) == "${version##* }"-* ]] || fail "sendproof-cli --version said: $version"
    for page in "$name" "$name-cli" "$name-print"; do
        as_user MANWIDTH=80 man "$page" | grep -q "^NAME" || fail "There is no manual of $page."
    done
    grep -q '^[0-9]*:application/x-sendproof:\*.sendproof$' "$root/usr/share/mime/globs2" || fail ".sendproof has no type."
    grep -q '^application/x-sendproof=kr.sendproof.Sendproof.desktop;$' "$root/usr/share/applications/mimeinfo.cache" ||
        fail "Nothing opens .sendproof."
    zgrep -q '^## \[' "$root/usr/share/doc/$name/changelog.gz" || fail "The changelog is missing."
    in_root sh -c "! ldd /usr/bin/$name /usr/bin/$name-cli /usr/bin/$name-print | grep 'not found'" || fail "A library is missing."
}

practise() {
    step "The practice journey on the command line"
    install -m755 "$source/.ci/prove.sh" "$root/usr/local/bin/prove"
    as_user /usr/local/bin/prove "/usr/bin/$name-cli" > "$root/srv/prove.log" 2>&1 || fail "$(cat "$root/srv/prove.log")"
    rm "$root/usr/local/bin/prove"
    step "The printed page"
    printf 'Title\n<p>Text</p>' | as_user "$name-print" > "$root/srv/page.pdf" || fail "It could not be printed."
    [ "$(head -c 5 "$root/srv/page.pdf")" = %PDF- ] || fail "Nothing was printed."
}

has_window() { xwininfo -display ":$display" -root -tree | grep -q '("sendproof" "sendproof") *[0-9]\{3,\}x[0-9]\{3,\}'; }
has_ended() { ! kill -0 "$1" 2> /dev/null; }

open_window() {
    step "The window, on X11"
    local window
    coproc XVFB { exec Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp -ac 2> /dev/null; }
    read -r -t 30 -u "${XVFB[0]}" display || fail "Xvfb did not start."
    as_user DISPLAY=":$display" QT_QPA_PLATFORM=xcb "$name" > "$root/srv/window.log" 2>&1 &
    window=$!
    stands() { has_window || has_ended "$window"; }
    within 60 stands || fail "No window came in a minute."
    ! has_ended "$window" || fail "The program ended by itself. $(cat "$root/srv/window.log")"
    kill "$window"
    wait "$window" || true
}

remove_package() {
    step "apt-get remove and purge"
    local left
    as_user sh -c 'mkdir -p ~/.config/sendproof && echo "{}" > ~/.config/sendproof/accounts.json'
    in_root apt-get remove -y -qq -o Dpkg::Use-Pty=0 "$name" > "$root/srv/apt.log" 2>&1 || fail "$(cat "$root/srv/apt.log")"
    in_root dpkg --purge "$name" > "$root/srv/apt.log" 2>&1 || fail "$(cat "$root/srv/apt.log")"
    rm "$root/srv/${deb##*/}"
    left=$(find "$root" -xdev -iname '*sendproof*' -not -path "$root/home/*"
        grep -rl --exclude='*-old' sendproof "$root/usr" "$root/etc" "$root/var/lib/dpkg" || true)
    [ -z "$left" ] || fail "This was left behind: $left"
    [ "$(cat "$root/home/mailuser/.config/sendproof/accounts.json")" = "{}" ] || fail "The user's accounts are gone."
}

mkdir -p "$root"
mount -t tmpfs -o mode=755 tmpfs "$root"
debian=$root/debian
pack
own_sources
fresh_debian
install_package
look_around
practise
open_window
remove_package
step "Done"
