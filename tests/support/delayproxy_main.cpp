// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayproxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostInfo>
#include <QSocketNotifier>

#include <array>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QHostAddress resolved(const QString &host)
{
    if (const QHostAddress address(host); !address.isNull())
        return address;
    for (const auto &address : QHostInfo::fromName(host).addresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
    }
    return {};
}

/// Ends the program when its input ends, so that it never outlives who started it.
void quitWithInput(QCoreApplication &application)
{
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(input, &QSocketNotifier::activated, &application, [] {
        std::array<char, 256> ignored;
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0)
            QCoreApplication::quit();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A TCP proxy with a long path's delay. Prints its port; ends with its input."_s);
    parser.addHelpOption();
    parser.addOptions({{u"listen"_s, u"Port on 127.0.0.1, 0 for a free one"_s, u"PORT"_s, u"0"_s},
                       {u"to"_s, u"The server"_s, u"HOST:PORT"_s},
                       {u"rtt"_s, u"Round-trip time in milliseconds"_s, u"MS"_s}});
    parser.process(application);
    const auto to = parser.value(u"to"_s);
    const auto server = resolved(to.section(u':', 0, -2));
    const auto serverPort = to.section(u':', -1).toUShort();
    bool isNumber = false;
    const std::chrono::milliseconds roundTrip(parser.value(u"rtt"_s).toUInt(&isNumber));
    if (server.isNull() || serverPort == 0 || !isNumber)
        parser.showHelp(2);

    sendproof::test::DelayProxy proxy(server, serverPort, roundTrip);
    if (!proxy.listen(parser.value(u"listen"_s).toUShort())) {
        std::fputs("cannot listen\n", stderr);
        return 1;
    }
    std::printf("%d\n", int(proxy.port()));
    std::fflush(stdout);
    quitWithInput(application);
    return application.exec();
}
