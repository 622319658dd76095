// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/transcript.h"

#include "cli/cliwords.h"
#include "core/unsafetext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestLine = 8192; // UTF-16 units; over any line a probe passes on

} // namespace

bool Transcript::open(const QString &path)
{
    m_file.setFileName(path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return true;
    m_problem = m_file.exists()
                    ? CliWords::tr("--transcript: There is a file of this name already. It was left as it is.")
                    : CliWords::tr("--transcript: The file can't be written: %1").arg(m_file.errorString());
    return false;
}

void Transcript::add(bool isSent, const QByteArray &line)
{
    if (!m_file.isOpen())
        return;
    QString shown = shownText(QString::fromUtf8(line), longestLine);
    shown.replace(u'\n', QChar(QChar::ReplacementCharacter)); // one line of the conversation is one line of the file
    const QByteArray bytes = ((isSent ? u"C: "_s : u"S: "_s) + shown + u'\n').toUtf8();
    m_isIntact = m_file.write(bytes) == bytes.size() && m_file.flush() && m_isIntact;
}

} // namespace sendproof
