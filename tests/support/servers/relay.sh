#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A Postfix that relays by exported settings: relay.sh run DIR. DIR/exported holds what was exported for it, and ca.pem,
# the authority that it trusts. Prints one line of JSON when it is up: mail that is given to its port leaves through the
# relayhost of the settings.
. "$(dirname "${BASH_SOURCE[0]}")/postfix.sh"

configure_relay() { # configure_relay MARK
    local place=$servers/relay item
    mkdir -p "$place"/{etc,data,spool}
    mkdir -p "$place"/spool/{active,bounce,corrupt,defer,deferred,flush,hold,incoming,maildrop,saved,trace}
    mkdir -p "$place"/spool/{pid,private,public}
    chown nobody:mail "$place/data" "$place"/spool/[!p]* "$place"/spool/p[ru]*
    write_ports relay inlet
    write_relay_main "$1" > "$place/etc/main.cf"
    for item in "$servers"/../exported/sendproof_s*; do
        if [ -e "$item" ]; then cp "$item" "$place/etc/"; fi
    done
    cp "$servers/../exported/ca.pem" "$place/etc/"
    write_relay_master "${ports[0]}" > "$place/etc/master.cf"
    touch -d '1 minute ago' "$place"/etc/*
}

# The exported lines come as they are but for the folder, which is /etc/postfix elsewhere; what stands behind them is
# the test's own: loopback has no DNS, and the authority is nobody's.
write_relay_main() { # write_relay_main MARK
    cat <<EOF2
compatibility_level = 3.6
queue_directory = /mnt/relay/spool
data_directory = /mnt/relay/data
maillog_file = /mnt/relay/log
maillog_file_prefixes = /mnt
mail_owner = nobody
default_privs = daemon
setgid_group = mail
myhostname = relay.example.test
mydestination =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_banner = \$myhostname ESMTP $1
smtpd_peername_lookup = no
smtputf8_enable = yes
smtp_host_lookup = native
bounce_queue_lifetime = 0
EOF2
    sed 's|/etc/postfix/|/mnt/relay/etc/|; s|^smtp_tls_CAfile = .*|smtp_tls_CAfile = /mnt/relay/etc/ca.pem|' \
        "$servers/../exported/sendproof_main.cf"
}

write_relay_master() { # write_relay_master PORT
    cat <<EOF2
127.0.0.1:$1 inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
error unix - - n - - error
retry unix - - n - - error
scache unix - - n - 1 scache
smtp unix - - n - - smtp
relay unix - - n - - smtp
EOF2
}

start_servers() {
    start_server relay 1 bash -euc 'exec /usr/lib/postfix/sbin/master -s -c /mnt/relay/etc'
}
stop_servers() { stop_server relay; }

main "$@"
