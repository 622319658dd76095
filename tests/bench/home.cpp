// SPDX-License-Identifier: GPL-3.0-or-later
// How long the list of accounts takes with very many of them. Prints milliseconds, asserts nothing.
#include "gui/homescene.h"
#include "gui/searchedit.h"
#include "homeroom.h"
#include "store/jsonaccountstore.h"
#include "wizard/language.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, double value)
{
    std::printf("  %-52s %8.1f ms\n", what, value);
}

void draw(QWidget &window)
{
    window.repaint();
    QCoreApplication::processEvents();
}

/// Reading from disk: at once, and until a window that reads it in the background is drawn first.
void benchReading(const QList<MailAccount> &accounts)
{
    QTemporaryDir directory;
    JsonAccountStore store(directory.path());
    (void)store.edit([&accounts](QList<MailAccount> &all) -> Result<Done> {
        all = accounts;
        return Done{};
    });
    QElapsedTimer timer;
    timer.start();
    (void)store.accounts();
    print("reading the file", milliseconds(timer));
    HomeScene scene({});
    HomeMeans means = scene.presenter().means();
    means.readAccounts = inTheBackground(store);
    timer.restart();
    HomePresenter presenter(means);
    HomeWindow window(presenter);
    presenter.refresh();
    window.show();
    draw(window);
    print("start to first paint, read in the background", milliseconds(timer));
    while (presenter.list().count() == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    draw(window);
    print("start to the list", milliseconds(timer));
}

void benchList(const QList<MailAccount> &accounts)
{
    QElapsedTimer timer;
    timer.start();
    HomeScene scene(accounts);
    scene.window().show();
    draw(scene.window());
    print("making the list and drawing it", milliseconds(timer));
    std::vector<double> keys;
    const QString typed = u"주문 알림 4711"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length) {
        timer.restart();
        scene.type(typed.left(length));
        draw(scene.window());
        keys.push_back(milliseconds(timer));
    }
    print("search, first key", keys.front());
    print("search, slowest further key", *std::max_element(keys.begin() + 1, keys.end()));
    scene.type({});
    draw(scene.window());
    QScrollBar *bar = scene.list()->verticalScrollBar();
    constexpr int steps = 200;
    timer.restart();
    for (int i = 0; i < steps; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * i / steps));
        draw(scene.window());
    }
    print("scrolling, one picture", milliseconds(timer) / steps);
    timer.restart();
    scene.window().resize(800, 600);
    draw(scene.window());
    print("another width", milliseconds(timer));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    Language language;
    language.use(u"ko"_s);
    for (const int count : {100, 10'000}) {
        std::printf("%d accounts\n", count);
        benchReading(agencyAccounts(count));
        benchList(agencyAccounts(count));
    }
    return 0;
}
