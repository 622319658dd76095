#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A Dovecot for tests, submission and IMAP: dovecot.sh start|stop|run DIR. Prints one line of JSON when it is up.
#
# It relays to the Postfix in DIR, which is started as well if it does not run yet, and serves the Maildir that Postfix
# delivers to. stop ends both. Where DIR/introspection has an address (with name and password of the client that may
# ask there), it takes access tokens too, XOAUTH2 and OAUTHBEARER, and asks at that address whose they are (RFC 7662);
# it trusts the certificates in DIR/introspection.pem for it.
. "$(dirname "$0")/postfix.sh"

configure_dovecot() { # configure_dovecot MARK
    local place=$servers/dovecot user
    mkdir -p "$place"/{run,state}
    write_ports dovecot starttls implicit_tls imap_starttls imap_implicit_tls
    for user in "${!USERS[@]}"; do printf '%s:{PLAIN}%s\n' "${USERS[user]}" "${PASSWORDS[user]}"; done > "$place/users"
    {
        write_dovecot "$1" "$(sed 's/.*"plain_noauth":\([0-9]*\).*/\1/' "$servers/postfix.ports")"
        if takes_tokens; then write_tokens; fi
    } > "$place/dovecot.conf"
    if takes_tokens; then
        cp "$servers/../introspection.pem" "$servers/pki/introspection.pem"
        write_introspection > "$place/introspection.conf"
    fi
}

takes_tokens() { [ -e "$servers/../introspection" ]; }

# A login may have letters beyond ASCII, as an address may.
write_tokens() {
    cat <<EOF
auth_mechanisms = \$auth_mechanisms xoauth2 oauthbearer
auth_username_chars =
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = /mnt/dovecot/introspection.conf
}
EOF
}

# Without a certificate file Dovecot speaks no TLS at all.
write_introspection() {
    cat <<EOF
introspection_url = $(cat "$servers/../introspection")
introspection_mode = post
tls_ca_cert_file = /mnt/pki/introspection.pem
username_attribute = sub
active_attribute = active
active_value = true
EOF
}

# Dovecot makes a client wait longer and longer after wrong passwords: not here, tests measure time.
write_dovecot() { # write_dovecot MARK RELAY_PORT
    cat <<EOF
base_dir = /mnt/dovecot/run
state_dir = /mnt/dovecot/state
log_path = /mnt/dovecot/log
login_greeting = $1
listen = 127.0.0.1
protocols = imap submission
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = daemon
auth_mechanisms = plain login cram-md5 scram-sha-1 scram-sha-256
auth_failure_delay = 0
auth_verbose = yes
disable_plaintext_auth = yes
ssl = required
ssl_cert = </mnt/pki/server.pem
ssl_key = </mnt/pki/server.key
mail_location = maildir:/mnt/maildir/all:INDEX=MEMORY
first_valid_uid = 8
hostname = mail.example.test
submission_relay_host = 127.0.0.1
submission_relay_port = $2
passdb {
  driver = passwd-file
  args = /mnt/dovecot/users
}
userdb {
  driver = static
  args = uid=8 gid=8 home=/mnt/maildir
}
service submission-login {
  chroot =
  process_min_avail = 1
  inet_listener submission {
    port = ${ports[0]}
  }
  inet_listener submissions {
    port = ${ports[1]}
    ssl = yes
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports[2]}
  }
  inet_listener imaps {
    port = ${ports[3]}
    ssl = yes
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
EOF
}

start_servers() {
    is_running postfix || start_postfix
    start_server dovecot 4 dovecot -F -c /mnt/dovecot/dovecot.conf
}

stop_servers() {
    stop_server dovecot
    stop_server postfix
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then main "$@"; fi
