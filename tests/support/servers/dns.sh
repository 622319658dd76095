#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A Knot DNS for tests: dns.sh start|stop|run DIR. Prints one line of JSON with its address when it is up.
#
# It serves DIR/zones/NAME.zone; a NAME.broken is a zone that cannot be loaded, which it answers with SERVFAIL; all other
# names it refuses. It listens on port 53 of an address of its own in 127.0.0.0/8, because QDnsLookup can be told another
# server but, before Qt 6.6, not another port.
readonly PACKAGES=(knot libknot13 libdnssec9 libzscanner4 liblmdb0 liburcu8 libbpf1 libfstrm0 libprotobuf-c1
    libngtcp2-9 libngtcp2-crypto-gnutls2 libedit2 libcap-ng0 libxdp1)
readonly CACHE_SUFFIX=-dns
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

make_certificates() { :; } # No TLS here

write_configuration() {
    local file
    cat <<EOF
server:
    rundir: "/mnt/dns"
    listen: [ $address@53 ]
    user: root:root
    automatic-acl: off
log:
  - target: stderr
    any: info
database:
    storage: "/mnt/dns/db"
zone:
EOF
    for file in "$servers"/../zones/*.{zone,broken}; do
        [ -e "$file" ] || continue
        printf '  - domain: %s\n    storage: "/mnt/dns"\n    file: "%s"\n' "$(basename "${file%.*}")" "${file##*/}.text"
    done
}

configure_dns() {
    local file
    address=127.$((RANDOM % 100 + 100)).$((RANDOM % 254 + 1)).$((RANDOM % 254 + 1))
    mkdir -p "$servers/dns/db"
    for file in "$servers"/../zones/*.zone; do cp "$file" "$servers/dns/${file##*/}.text"; done
    write_configuration > "$servers/dns/knot.conf"
}

answers() { { exec 3<> "/dev/tcp/$address/53" && exec 3>&-; } 2>/dev/null; }

start_servers() {
    local attempt deadline
    stop_server dns
    for ((attempt = 0; attempt < START_ATTEMPTS; ++attempt)); do
        configure_dns
        launch dns /usr/sbin/knotd -c /mnt/dns/knot.conf
        deadline=$((SECONDS + START_SECONDS))
        while is_running dns && [ "$SECONDS" -lt "$deadline" ]; do
            grep -q 'server started' "$servers/dns.log" && answers && return
            sleep 0.02
        done
        stop_server dns
    done
    fail "knot does not start: $(tail -n 3 "$servers/dns.log")"
}
stop_servers() { stop_server dns; }
describe() { printf '{"address":%s}\n' "$(quoted "$address")"; }

if [ "${BASH_SOURCE[0]}" = "$0" ]; then main "$@"; fi
