// SPDX-License-Identifier: GPL-3.0-or-later
// How often the diagnosis is right, and how fast it is: see tests/bench/diagnosis.
#include "cli/reportedevidence.h"
#include "core/diagnoser.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

struct Sample
{
    QString id;
    QString label;
    QStringList also;
    Evidence evidence;
};

struct Tally
{
    int count = 0;
    int first = 0;
    int firstOrAlso = 0;
    int firstTwo = 0; ///< The label or one of "also" among the first two
    void add(const Sample &sample, const QList<RankedCause> &causes)
    {
        const auto isRight = [&](qsizetype i) {
            return i < causes.size() && (causes.at(i).id == sample.label || sample.also.contains(causes.at(i).id));
        };
        ++count;
        first += causes.first().id == sample.label;
        firstOrAlso += isRight(0);
        firstTwo += isRight(0) || isRight(1);
    }
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QList<Sample> readSamples(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(name));
    QList<Sample> samples;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        const auto read = evidenceFromRecord(record);
        if (const auto *evidence = std::get_if<Evidence>(&read)) {
            const QStringList also = record.value("also"_L1).toVariant().toStringList();
            samples.append({record.value("id"_L1).toString(), record.value("label"_L1).toString(), also, *evidence});
        } else if (!line.trimmed().isEmpty()) {
            out() << "left out: " << record.value("id"_L1).toString() << ' ' << std::get<QString>(read) << '\n';
        }
    }
    return samples;
}

QString percent(int part, int whole)
{
    return u"%1 % (%2 of %3)"_s.arg(100.0 * part / qMax(1, whole), 0, 'f', 1).arg(part).arg(whole);
}

void printMiss(const Sample &sample, const QList<RankedCause> &causes)
{
    out() << (sample.also.contains(causes.first().id) ? "  near " : "  MISS ") << sample.id << ": " << sample.label
          << '\n';
    for (const RankedCause &cause : causes.mid(0, 3)) {
        out() << "       " << cause.score << ' ' << cause.id;
        for (const SpokenRule &rule : cause.rules)
            out() << "  " << rule.id << ' ' << rule.weight;
        out() << '\n';
    }
    out() << "       " << sample.evidence.place << ' ' << sample.evidence.provider << ": "
          << sample.evidence.text.left(300).simplified() << '\n';
}

void measureAccuracy(const Diagnoser &diagnoser, const QList<Sample> &samples, bool isVerbose)
{
    Tally all;
    QMap<QString, Tally> byCause;
    for (const Sample &sample : samples) {
        const QList<RankedCause> causes = diagnoser.explain(sample.evidence);
        all.add(sample, causes);
        byCause[sample.label].add(sample, causes);
        if (isVerbose && causes.first().id != sample.label)
            printMiss(sample, causes);
    }
    double macro = 0;
    for (auto one = byCause.begin(); one != byCause.end(); ++one) {
        macro += double(one->first) / one->count;
        if (isVerbose && one->first < one->count)
            out() << "  " << one.key() << ": " << percent(one->first, one->count) << '\n';
    }
    out() << "first cause right:                  " << percent(all.first, all.count) << '\n'
          << "first cause right or in also:       " << percent(all.firstOrAlso, all.count) << '\n'
          << "right or in also among first two:   " << percent(all.firstTwo, all.count) << '\n'
          << "first right, macro average by cause: "
          << QString::number(100 * macro / qMax(qsizetype(1), byCause.size()), 'f', 1) << " %\n";
}

void measureSpeed(const Diagnoser &diagnoser, const QList<Sample> &samples)
{
    QElapsedTimer timer;
    timer.start();
    qint64 made = 0;
    while (timer.elapsed() < 2000 && !samples.isEmpty()) {
        for (const Sample &sample : samples)
            made += diagnoser.explain(sample.evidence).isEmpty() ? 0 : 1;
    }
    out() << made * 1000 / qMax(qint64(1), timer.elapsed()) << " explanations a second\n";
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    const bool isVerbose = arguments.removeAll(u"--misses"_s) > 0;
    const bool isSpeed = arguments.removeAll(u"--speed"_s) > 0;
    QFile rules(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/diagnosis.json"));
    if (!rules.open(QIODevice::ReadOnly))
        qFatal("no rules");
    QElapsedTimer timer;
    timer.start();
    const Result<Diagnoser> diagnoser = Diagnoser::fromJson(rules.readAll());
    if (!diagnoser)
        qFatal("%s", qPrintable(diagnoser.error().detail));
    if (isSpeed)
        out() << "rules read in " << timer.elapsed() << " ms\n";
    for (const QString &name : std::as_const(arguments)) {
        const QList<Sample> samples = readSamples(name);
        out() << name << '\n';
        if (isSpeed)
            measureSpeed(diagnoser.value(), samples);
        else
            measureAccuracy(diagnoser.value(), samples, isVerbose);
    }
    return 0;
}
