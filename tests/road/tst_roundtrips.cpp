// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundleimporter.h"
#include "bundle/sealedbundle.h"
#include "support/roundtrips.h"

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr quint32 seed = 20261121;

RoundTrip bundle()
{
    return {.name = "bundle",
            .write = [](const MailAccount &account, const Secret &secret) -> std::optional<Secret> {
                Result<Secret> sealed = sealedBundle({account}, [&](const QUuid &) { return &secret; }, Secret("p"),
                                                     {.passes = 1, .memory = BundleCost::leastMemory});
                return sealed ? std::optional(std::move(sealed).value()) : std::nullopt;
            },
            .read = [](const Secret &bytes, const MailAccount &) { return BundleImporter().read(bytes, Secret("p")); },
            .kept = [](MailAccount account) { return account; },
            .takesDirect = true,
            .keepsId = true};
}

} // namespace

/// Export, then import: the same account, whatever it is.
class TestRoundTrips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBundleBringsEveryAccountBack()
    {
        int refused = 0;
        QVERIFY(comeBack(bundle(), seed, 40, refused));
        QCOMPARE(refused, 0);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrips)
#include "tst_roundtrips.moc"
