// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/concealedpasteboard.h"

#include <QMimeData>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QUtiMimeConverter>
#endif

using namespace Qt::StringLiterals;

namespace sendproof {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
namespace {

constexpr auto mimeType = "application/x-nspasteboard-concealed"_L1;
constexpr auto uniformType = "org.nspasteboard.ConcealedType"_L1;

/// Carries our own MIME type under Apple's name for it. The type itself is the message; nothing stands in it.
class ConcealedConverter : public QUtiMimeConverter
{
public:
    QString mimeForUti(const QString &uti) const override { return uti == uniformType ? QString(mimeType) : QString(); }
    QString utiForMime(const QString &mime) const override
    {
        return mime == mimeType ? QString(uniformType) : QString();
    }
    QVariant convertToMime(const QString &, const QList<QByteArray> &, const QString &) const override
    {
        return QByteArray();
    }
    QList<QByteArray> convertFromMime(const QString &, const QVariant &, const QString &) const override
    {
        return {QByteArray()};
    }
};

} // namespace

void markConcealed(QMimeData &data)
{
    [[maybe_unused]] static auto *converter = new ConcealedConverter; // Qt deletes it with the application
    data.setData(mimeType, "1");
}
#else
void markConcealed(QMimeData &) {}
#endif

} // namespace sendproof
