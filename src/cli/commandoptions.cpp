// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandoptions.h"

#include "cli/cliwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestArgument = 8192; ///< UTF-16 units; over every path and address there is
constexpr qsizetype helpColumn = 28;

/// Understood by every command.
constexpr std::array commonOptions{
    OptionForm{"json", nullptr, QT_TRANSLATE_NOOP("CliWords", "Print JSON (UTF-8, one document a line).")},
    OptionForm{"lang", "ko|en", QT_TRANSLATE_NOOP("CliWords", "The language of sentences; otherwise the system's.")},
    OptionForm{"help", nullptr, QT_TRANSLATE_NOOP("CliWords", "Show this help.")},
};

QCommandLineOption optionFrom(const OptionForm &form)
{
    QCommandLineOption option(QStringList{QString::fromLatin1(form.name)});
    if (QLatin1StringView(form.name) == "help"_L1)
        option = QCommandLineOption(QStringList{u"help"_s, u"h"_s});
    if (form.value)
        option.setValueName(QString::fromLatin1(form.value));
    return option;
}

bool isPasswordWord(const QString &name)
{
    static const QStringList words{u"password"_s, u"pass"_s, u"passwd"_s, u"pw"_s, u"secret"_s, u"token"_s, u"user"_s, u"passphrase"_s};
    return words.contains(name, Qt::CaseInsensitive);
}

} // namespace

bool isUnreadable(const QString &text)
{
    return text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null) || !text.isValidUtf16();
}

QString helpLine(const QString &left, const QString &right)
{
    return u"  %1 %2\n"_s.arg(left.leftJustified(helpColumn), right);
}

CommandOptions::CommandOptions(const CommandForm &form)
    : m_form(form)
{
    // "-host" can only be meant as "--host": there are no one-letter options to bundle.
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const OptionForm &option : form.options)
        m_parser.addOption(optionFrom(option));
    for (const OptionForm &option : commonOptions)
        m_parser.addOption(optionFrom(option));
}

CommandOptions::Fault CommandOptions::faultIn(const QStringList &arguments)
{
    if (std::any_of(arguments.begin(), arguments.end(),
                    [](const QString &word) { return word.size() > longestArgument || isUnreadable(word); }))
        return Fault::Unreadable;
    QStringList words{u"sendproof-cli"_s};
    std::transform(arguments.begin(), arguments.end(), std::back_inserter(words),
                   [this](const QString &word) { return spelledOut(word); });
    const bool isParsed = m_parser.parse(words);
    const QStringList unknown = m_parser.unknownOptionNames();
    if (std::any_of(unknown.begin(), unknown.end(), isPasswordWord))
        return Fault::PasswordAsArgument;
    if (!unknown.isEmpty()) {
        m_faultyOption = unknown.first();
        return Fault::Unknown;
    }
    if (!isParsed)
        return Fault::Incomplete;
    for (const QString &name : m_parser.optionNames()) {
        m_faultyOption = name;
        if (m_parser.optionNames().count(name) > 1)
            return Fault::Repeated;
    }
    if (wantsHelp() || m_form.names == CommandForm::anyNames || names().size() == m_form.names)
        return Fault::None;
    return names().size() < m_form.names ? Fault::TooFewNames : Fault::TooManyNames;
}

/// The parser would take "-o" for another option than "--output".
QString CommandOptions::spelledOut(const QString &argument) const
{
    for (const OptionForm &option : m_form.options) {
        if (option.letter != '\0' && argument.size() == 2 && argument == u"-%1"_s.arg(QLatin1Char(option.letter)))
            return u"--"_s + QLatin1StringView(option.name);
    }
    return argument;
}

bool CommandOptions::parse(const QStringList &arguments)
{
    m_fault = faultIn(arguments);
    return m_fault == Fault::None;
}

QString CommandOptions::problem() const
{
    const QString usage =
        u"sendproof-cli %1 %2"_s.arg(QString::fromUtf8(m_form.name), QString::fromUtf8(m_form.arguments));
    switch (m_fault) {
    case Fault::None:
        break;
    case Fault::Unreadable:
        return CliWords::tr("An argument is too long or isn't valid UTF-8 text.");
    case Fault::PasswordAsArgument:
        return CliWords::tr(
            "A password is never taken as an argument, where other programs could read it. Use --password-stdin or "
            "--password-env NAME.");
    case Fault::Unknown:
        return CliWords::tr("There is no option --%1 here. See: sendproof-cli %2 --help")
            .arg(m_faultyOption, QLatin1StringView(m_form.name));
    case Fault::Incomplete:
        return CliWords::tr("An option lacks its value, or has one it doesn't take. See: sendproof-cli %1 --help")
            .arg(QLatin1StringView(m_form.name));
    case Fault::Repeated:
        return CliWords::tr("The option --%1 may be given only once.").arg(m_faultyOption);
    case Fault::TooFewNames:
        return CliWords::tr("A name is missing. Usage: %1").arg(usage);
    case Fault::TooManyNames:
        return CliWords::tr("There is a word too many. Usage: %1").arg(usage);
    }
    return {};
}

bool CommandOptions::wantsHelp() const
{
    return has("help") || has("h");
}

QString CommandOptions::help() const
{
    QString text =
        CliWords::tr("Usage: %1")
            .arg(u"sendproof-cli %1 %2"_s.arg(QString::fromUtf8(m_form.name), QString::fromUtf8(m_form.arguments))) +
        u"\n\n"_s + CliWords::tr(m_form.text) + u"\n\n"_s + CliWords::tr("Options:") + u'\n';
    const auto add = [&text](const OptionForm &option) {
        const QString value = option.value ? u' ' + QString::fromLatin1(option.value) : QString();
        const QString letter = option.letter != '\0' ? u"-%1, "_s.arg(QLatin1Char(option.letter)) : QString();
        text += helpLine(letter + u"--"_s + QLatin1StringView(option.name) + value, CliWords::tr(option.text));
    };
    std::for_each(m_form.options.begin(), m_form.options.end(), add);
    std::for_each(commonOptions.begin(), commonOptions.end(), add);
    return text.trimmed();
}

} // namespace sendproof
