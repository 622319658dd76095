// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsemail.h"

#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace sendproof::test {

QJsonObject parseMailIndependently(const QByteArray &mail)
{
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(SENDPROOF_TEST_SUPPORT_DIR) + u"/parsemail.py"_s});
    python.write(mail);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {{u"error"_s, python.errorString() + u'\n' + QString::fromUtf8(python.readAllStandardError())}};
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace sendproof::test
