// SPDX-License-Identifier: GPL-3.0-or-later
#include "windows/servercertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

constexpr int patience = 60000; // ms

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool ServerCertificates::make()
{
    QProcess maker;
    maker.start(u"bash"_s, {QStringLiteral(SENDPROOF_SOURCE_DIR "/tests/windows/certificates.sh"), m_folder.path()});
    const bool hasEnded = maker.waitForFinished(patience);
    m_reason = QString::fromUtf8(maker.readAllStandardError());
    return hasEnded && maker.exitCode() == 0;
}

QByteArray ServerCertificates::authority() const
{
    return contentOf(m_folder.filePath(u"ca.pem"_s));
}

QSslConfiguration ServerCertificates::tls(const QString &kind) const
{
    const QString path = m_folder.filePath(kind);
    const auto algorithm = kind == "weak-key"_L1 ? QSsl::Rsa : QSsl::Ec;
    QSslConfiguration made = QSslConfiguration::defaultConfiguration();
    made.setPeerVerifyMode(QSslSocket::VerifyNone);
    made.setLocalCertificateChain(QSslCertificate::fromData(contentOf(path + u".pem"_s)));
    made.setPrivateKey(QSslKey(contentOf(path + u".key"_s), algorithm));
    return made;
}

} // namespace sendproof::test
