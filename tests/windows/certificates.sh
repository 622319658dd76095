#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes certificates for tests, good ones and bad ones: certificates.sh DIR. Afterwards DIR has the authority, ca.pem,
# and for each kind NAME.pem, with what a server sends beside it, and NAME.key.
set -euo pipefail
cd "$1"
unset OPENSSL_CONF # what it adds by itself is wanted

readonly HOST=mail.sendproof.test
cat > ca.conf <<'EOF'
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
policy = any
default_md = sha256
[any]
commonName = optional
EOF
: > index.txt

authority() { # authority NAME
    openssl req -x509 -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.pem" -days 30 \
        -subj "/CN=Sendproof test $1" -addext keyUsage=critical,keyCertSign,cRLSign
}

# issue NAME BY EXTENSIONS [OPTION...]: a certificate for the key in NAME.key, which is made where there is none.
issue() {
    local name=$1 by=$2 extensions=$3
    shift 3
    [ -e "$name.key" ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out "$name.key"
    openssl req -new -key "$name.key" -subj "/CN=$HOST" -out "$name.csr"
    {
        printf '%s\n' basicConstraints=critical,CA:FALSE keyUsage=critical,digitalSignature \
            subjectKeyIdentifier=hash authorityKeyIdentifier=keyid
        printf '%b\n' "$extensions"
    } > "$name.ext"
    openssl ca -config ca.conf -batch -notext -cert "$by.pem" -keyfile "$by.key" -in "$name.csr" -out "$name.pem" \
        -extfile "$name.ext" -startdate "$(ago 1)" -enddate "$(ago -20)" "$@"
}

ago() { date -u -d "$1 days ago" +%Y%m%d%H%M%SZ; }

readonly SERVER='extendedKeyUsage=serverAuth'
readonly RIGHT="$SERVER\nsubjectAltName=DNS:$HOST"

authority ca
authority stranger
issue right ca "$RIGHT"
issue wildcard ca "$SERVER\nsubjectAltName=DNS:*.sendproof.test"
issue ip-address ca "$SERVER\nsubjectAltName=IP:127.0.0.1"
issue unknown-authority stranger "$RIGHT"
issue expired ca "$RIGHT" -startdate "$(ago 30)" -enddate "$(ago 3)"
issue not-yet-valid ca "$RIGHT" -startdate "$(ago -3)"
issue wrong-host ca "$SERVER\nsubjectAltName=DNS:other.sendproof.test"
issue cn-only ca "$SERVER"
issue partial-wildcard ca "$SERVER\nsubjectAltName=DNS:ma*.sendproof.test"
issue ip-as-name ca "$SERVER\nsubjectAltName=DNS:127.0.0.1"
issue public-suffix ca "$SERVER\nsubjectAltName=DNS:*.co.kr"
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out weak-key.key
issue weak-key ca "$RIGHT"
issue sha1 ca "$RIGHT" -md sha1
issue critical-extension ca "$RIGHT\n1.2.3.4.5=critical,ASN1:UTF8String:unknown"
issue not-for-servers ca "extendedKeyUsage=clientAuth\nsubjectAltName=DNS:$HOST"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout self-signed.key -out self-signed.pem \
    -days 20 -subj "/CN=$HOST" -addext "subjectAltName=DNS:$HOST" -addext basicConstraints=critical,CA:FALSE

between() { # between NAME EXTENSIONS: an authority below ca
    openssl req -x509 -CA ca.pem -CAkey ca.key -newkey rsa:2048 -nodes \
        -keyout "$1.key" -out "$1.pem" -days 20 -subj "/CN=Sendproof test $1" -addext keyUsage=critical,keyCertSign \
        "${@:2}"
}
between intermediate
between constrained -addext 'nameConstraints=critical,permitted;DNS:allowed.test'
issue through-intermediate intermediate "$RIGHT"
issue missing-intermediate intermediate "$RIGHT"
issue name-constraint constrained "$RIGHT"
cat intermediate.pem >> through-intermediate.pem
cat constrained.pem >> name-constraint.pem
