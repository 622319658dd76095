// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>
#include <optional>
#include <span>

namespace sendproof {

/// One option of a command. Texts are marked with QT_TRANSLATE_NOOP("CliWords", …) and translated only for the help, so
/// that a run that needs no words loads none.
struct OptionForm
{
    const char *name = nullptr;  ///< Without dashes
    const char *value = nullptr; ///< What stands for the value in the help; null: a switch
    const char *text = nullptr;  ///< Marked for translation
    char letter = '\0';          ///< Of a short form, as in "-o"; none: '\0'
};

/// How a command is written.
struct CommandForm
{
    const char *name = nullptr;      ///< "test", "account show"
    const char *arguments = nullptr; ///< What follows the name in the usage line
    const char *text = nullptr;      ///< What it does, in one sentence; marked for translation
    std::span<const OptionForm> options;
    qsizetype names = 0; ///< How many words without dashes it takes; anyNames: the command decides
    static constexpr qsizetype anyNames = -1;
};

/// The options of one run as text, checked for form only: each known, each at most once, none without its value.
class CommandOptions
{
public:
    explicit CommandOptions(const CommandForm &form);

    /// Reads @p arguments (those behind the command's name). False when they don't fit; problem() then says why, in the
    /// language that is loaded at that moment and without repeating what may be a secret.
    bool parse(const QStringList &arguments);
    QString problem() const;
    bool wantsHelp() const;
    QString help() const;

    /// Whether the option was given; false also for one that this command doesn't have.
    bool has(const char *name) const { return m_parser.optionNames().contains(QLatin1StringView(name)); }
    QString value(const char *name) const { return has(name) ? m_parser.value(QLatin1StringView(name)) : QString(); }
    QStringList names() const { return m_parser.positionalArguments(); }

private:
    enum class Fault { None, Unreadable, PasswordAsArgument, Unknown, Incomplete, Repeated, TooFewNames, TooManyNames };
    Fault faultIn(const QStringList &arguments);
    QString spelledOut(const QString &argument) const;

    const CommandForm &m_form;
    QCommandLineParser m_parser;
    Fault m_fault = Fault::None;
    QString m_faultyOption;
};

/// True when @p text is what became of bytes that are no UTF-8, or has half a surrogate pair or NUL.
bool isUnreadable(const QString &text);
/// Lines of the help: @p left padded to one width, @p right beside it.
QString helpLine(const QString &left, const QString &right);

} // namespace sendproof
