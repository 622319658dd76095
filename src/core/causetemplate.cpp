// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causetemplate.h"

#include "core/koreanparticle.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// One piece of a template: words as they are, or a place for a value.
struct Piece
{
    QString words;
    QString name; ///< Of the value; empty: only words
    QString pair; ///< The particle wanted behind it
};

/// What stands together: outside of brackets, or one pair of them.
struct Group
{
    QList<Piece> pieces;
    QList<Piece> otherwise;
    bool isBracketed = false;
};

struct Template
{
    QList<Group> groups;
    QString fault;
};

/// Reads a template from left to right, once.
class TemplateReader
{
public:
    explicit TemplateReader(const QString &text)
        : m_text(text)
    {
    }
    Template read()
    {
        m_made.groups.append(Group());
        while (m_at < m_text.size() && m_made.fault.isEmpty())
            readOne(m_text[m_at]);
        if (m_made.groups.last().isBracketed)
            complain(u"a bracket is left open"_s);
        return m_made;
    }

private:
    void complain(const QString &what)
    {
        if (m_made.fault.isEmpty())
            m_made.fault = what;
    }
    void readOne(QChar c)
    {
        Group &group = m_made.groups.last();
        if (c == u'{')
            return readPlace();
        ++m_at;
        if (c == u'}')
            complain(u"a brace is closed that was not opened"_s);
        else if (c == u'[')
            group.isBracketed ? complain(u"brackets stand inside brackets"_s) : open(true);
        else if (c == u']')
            group.isBracketed ? open(false) : complain(u"a bracket is closed that was not opened"_s);
        else if (c == u'|')
            group.isBracketed && !m_isOtherwise ? void(m_isOtherwise = true) : complain(u"a bar stands loose"_s);
        else
            append({QString(c), {}, {}});
    }
    void open(bool isBracketed)
    {
        m_made.groups.append(Group{{}, {}, isBracketed});
        m_isOtherwise = false;
    }
    void append(const Piece &piece)
    {
        Group &group = m_made.groups.last();
        QList<Piece> &pieces = m_isOtherwise ? group.otherwise : group.pieces;
        if (piece.name.isEmpty() && !pieces.isEmpty() && pieces.last().name.isEmpty())
            pieces.last().words += piece.words;
        else
            pieces.append(piece);
    }
    void readPlace()
    {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        if (end < 0)
            return complain(u"a brace is left open"_s);
        const QString inside = m_text.mid(m_at + 1, end - m_at - 1);
        const qsizetype colon = inside.indexOf(u':');
        const QString pair = colon < 0 ? QString() : inside.mid(colon + 1);
        if (colon >= 0 && !isParticlePair(pair))
            complain(u"\"%1\" is no pair of particles"_s.arg(pair));
        append({{}, colon < 0 ? inside : inside.first(colon), pair});
        m_at = end + 1;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_isOtherwise = false;
    Template m_made;
};

bool beginsSentence(const QString &before)
{
    return before.isEmpty() || before.endsWith(u". "_s) || before.endsWith(u'\n');
}

void fill(const QList<Piece> &pieces, const TemplateValues &values, QString &made)
{
    for (const Piece &piece : pieces) {
        if (piece.name.isEmpty()) {
            made += piece.words;
            continue;
        }
        QString value = values.known.value(piece.name);
        if (value.isEmpty()) {
            value = values.standIns.value(piece.name);
            if (beginsSentence(made) && !value.isEmpty())
                value[0] = value[0].toUpper();
        }
        made += piece.pair.isEmpty() ? value : withParticle(value, piece.pair);
    }
}

bool isKnown(const QList<Piece> &pieces, const TemplateValues &values)
{
    for (const Piece &piece : pieces) {
        if (!piece.name.isEmpty() && values.known.value(piece.name).isEmpty())
            return false;
    }
    return true;
}

QString faultOf(const QList<Piece> &pieces, const QStringList &names, const QStringList &allowed)
{
    for (const Piece &piece : pieces) {
        if (piece.name.isEmpty())
            continue;
        if (!names.contains(piece.name))
            return u"there is no value \"%1\""_s.arg(piece.name);
        if (!allowed.contains(piece.name))
            return u"\"%1\" may be unknown and has to stand in brackets"_s.arg(piece.name);
    }
    return {};
}

} // namespace

QString filledTemplate(const QString &text, const TemplateValues &values)
{
    QString made;
    const Template read = TemplateReader(text).read();
    for (const Group &group : read.groups) {
        const bool isSaid = !group.isBracketed || isKnown(group.pieces, values);
        fill(isSaid ? group.pieces : group.otherwise, values, made);
    }
    return made.trimmed();
}

QString templateFault(const QString &text, const QStringList &names, const QStringList &withStandIn)
{
    const Template read = TemplateReader(text).read();
    QString fault = read.fault;
    for (const Group &group : read.groups) {
        if (fault.isEmpty())
            fault = faultOf(group.pieces, names, group.isBracketed ? names : withStandIn);
        if (fault.isEmpty())
            fault = faultOf(group.otherwise, names, withStandIn);
    }
    return fault;
}

} // namespace sendproof
