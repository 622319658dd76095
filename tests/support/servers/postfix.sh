#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A Postfix for tests: postfix.sh start|stop|run DIR. Prints one line of JSON when it is up.
#
# Delivers all mail for example.test into one Maildir, except to unknown@example.test, which it refuses; accepts and
# drops mail for other domains after signing in.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

configure_postfix() { # configure_postfix MARK
    local place=$servers/postfix
    mkdir -p "$place"/{etc/sasl,data,spool} "$servers"/maildir/all/{new,cur,tmp}
    mkdir -p "$place"/spool/{active,bounce,corrupt,defer,deferred,flush,hold,incoming,maildrop,saved,trace}
    mkdir -p "$place"/spool/{pid,private,public}
    chown nobody:mail "$place/data" "$place"/spool/[!p]* "$place"/spool/p[ru]*
    chown -R mail:mail "$servers/maildir"
    write_ports postfix starttls starttls_optional implicit_tls plain_noauth sender_checked
    write_main "$1" > "$place/etc/main.cf"
    write_master "${ports[@]}" > "$place/etc/master.cf"
    write_sasl > "$place/etc/sasl/smtpd.conf"
    echo '!/^unknown@/ all/' > "$place/etc/mailboxes"
    printf '%s\n' 'user@example.test user@example.test' 'alias@example.test user@example.test' \
        'plain@example.test plain@example.test' > "$place/etc/sender_logins"
    # Postfix waits two seconds with a file that may still be being written.
    touch -d '1 minute ago' "$place"/etc/*
}

# A reply must never wait for a name look-up or a penalty: tests measure time.
write_main() { # write_main MARK
    cat <<EOF
compatibility_level = 3.6
queue_directory = /mnt/postfix/spool
data_directory = /mnt/postfix/data
maillog_file = /mnt/postfix/log
maillog_file_prefixes = /mnt
mail_owner = nobody
default_privs = daemon
setgid_group = mail
myhostname = mail.example.test
mydestination =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks =
smtpd_banner = \$myhostname ESMTP $1
smtpd_peername_lookup = no
smtpd_error_sleep_time = 0
smtpd_client_connection_count_limit = 0
smtpd_hard_error_limit = 1000
smtpd_forbid_bare_newline = reject
smtputf8_enable = yes
virtual_mailbox_domains = example.test
virtual_mailbox_base = /mnt/maildir
virtual_mailbox_maps = regexp:/mnt/postfix/etc/mailboxes
virtual_minimum_uid = 8
virtual_uid_maps = static:8
virtual_gid_maps = static:8
default_transport = discard
relay_transport = discard
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sender_login_maps = texthash:/mnt/postfix/etc/sender_logins
smtpd_sasl_path = smtpd
smtpd_sasl_security_options = noanonymous
smtpd_tls_cert_file = /mnt/pki/server.pem
smtpd_tls_key_file = /mnt/pki/server.key
smtpd_tls_session_cache_database =
EOF
}

write_master() { # write_master STARTTLS OPTIONAL IMPLICIT PLAIN CHECKED
    local submission='-o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject'
    cat <<EOF
127.0.0.1:$1 inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt $submission
127.0.0.1:$2 inet n - n - - smtpd
  -o smtpd_tls_security_level=may -o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=no
127.0.0.1:$3 inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes $submission
127.0.0.1:$4 inet n - n - - smtpd
127.0.0.1:$5 inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt $submission -o smtpd_sender_restrictions=reject_sender_login_mismatch
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
discard unix - - n - - discard
virtual unix - n n - - virtual
EOF
}

write_sasl() {
    cat <<EOF
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: /mnt/postfix/etc/sasl/users
mech_list: PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256
EOF
}

# Runs inside, where the unpacked tools are; takes name, password, name, password…
inside() {
    cat <<'EOF'
rm -f /mnt/postfix/etc/sasl/users
add() { printf %s "$2" | saslpasswd2 -p -c -f /mnt/postfix/etc/sasl/users -u "${1#*@}" "${1%@*}"; }
# For a benchmark: so many more logins, with the first password.
for ((i = 1; i <= more; ++i)); do add "bench$i@example.test" "$2"; done
while [ $# -gt 0 ]; do
    add "$1" "$2"
    shift 2
done
chmod 644 /mnt/postfix/etc/sasl/users
exec /usr/lib/postfix/sbin/master -s -c /mnt/postfix/etc
EOF
}

start_postfix() {
    local accounts=() user
    for user in "${!USERS[@]}"; do accounts+=("${USERS[user]}" "${PASSWORDS[user]}"); done
    start_server postfix 5 bash -euc "more=${SENDPROOF_MORE_LOGINS:-0}; $(inside)" postfix "${accounts[@]}"
}

# dovecot.sh sources this file and says for itself what it starts and stops.
start_servers() { start_postfix; }
stop_servers() { stop_server postfix; }

if [ "${BASH_SOURCE[0]}" = "$0" ]; then main "$@"; fi
