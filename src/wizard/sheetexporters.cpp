// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sheetexporters.h"

#include "core/unsafetext.h"
#include "wizard/crmsheet.h"
#include "wizard/setupsheet.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The field that can't be printed as it is; empty: none.
QString unsafeField(const MailAccount &account)
{
    const std::pair<QString, QString> fields[] = {
        {u"name"_s, account.name}, {u"workspace"_s, account.workspace}, {u"login"_s, account.login}};
    for (const auto &[field, value] : fields) {
        if (hasUnsafeCharacter(value))
            return field;
    }
    return {};
}

class SheetExporter : public Exporter
{
public:
    SheetExporter(ProviderCatalog catalog, ExportFormat format, QString fileName)
        : m_catalog(std::move(catalog))
        , m_format(std::move(format))
        , m_fileName(std::move(fileName))
    {
        m_format.secrets = SecretPolicy::Never;
    }

    ExportFormat format() const final { return m_format; }
    Exported files(const ExportOrder &order) const final
    {
        if (order.accounts.size() > m_format.maximalAccounts)
            return RefusedExport{ExportRefusal::TooManyAccounts, {}, {}};
        const MailAccount &account = order.accounts.first();
        if (account.direct && !m_format.takesDirect)
            return RefusedExport{ExportRefusal::DirectAccount, account.id, u"direct"_s};
        if (const QString field = unsafeField(account); !field.isEmpty())
            return RefusedExport{ExportRefusal::NotExpressible, account.id, field};
        if (account.server.host.isEmpty() && !account.direct)
            return RefusedExport{ExportRefusal::NoServer, account.id, u"server.host"_s};
        const Result<QByteArray> bytes = drawn(order, m_catalog.byId(account.providerId));
        if (!bytes) {
            const bool isTooLong = bytes.error().kind == FailureKind::MessageTooLarge;
            return RefusedExport{isTooLong ? ExportRefusal::TooLong : ExportRefusal::CannotPrint, account.id, {}};
        }
        return ExportFiles{{m_fileName, {bytes.value()}}};
    }

protected:
    /// @p order with one account, of @p provider (null: unknown).
    virtual Result<QByteArray> drawn(const ExportOrder &order, const Provider *provider) const = 0;

private:
    ProviderCatalog m_catalog;
    ExportFormat m_format;
    QString m_fileName;
};

Sheet setupSheetOf(const ExportOrder &order, const Provider *provider)
{
    return setupSheet(order.accounts.first(), provider, order.day, order.words.madeBy);
}

class SetupSheetPdf final : public SheetExporter
{
public:
    SetupSheetPdf(const ProviderCatalog &catalog, OpenSheetPrinter openPrinter)
        : SheetExporter(catalog,
                        {.id = u"sheet-pdf"_s,
                         .suffix = u"pdf"_s,
                         .mimeType = u"application/pdf"_s,
                         .takesDirect = true,
                         .isText = false},
                        u"setup-sheet.pdf"_s)
        , m_openPrinter(std::move(openPrinter))
    {
    }

private:
    Result<QByteArray> drawn(const ExportOrder &order, const Provider *provider) const override
    {
        const Sheet sheet = setupSheetOf(order, provider);
        return m_openPrinter().pdfOf(sheetHtml(sheet), sheet.title);
    }
    OpenSheetPrinter m_openPrinter;
};

ExportFormat htmlFormat(const QString &id, bool takesDirect)
{
    return {.id = id, .suffix = u"html"_s, .mimeType = u"text/html"_s, .takesDirect = takesDirect, .isText = true};
}

class SetupSheetHtml final : public SheetExporter
{
public:
    explicit SetupSheetHtml(const ProviderCatalog &catalog)
        : SheetExporter(catalog, htmlFormat(u"sheet-html"_s, true), u"setup-sheet.html"_s)
    {
    }

private:
    Result<QByteArray> drawn(const ExportOrder &order, const Provider *provider) const override
    {
        return sheetHtml(setupSheetOf(order, provider)).toUtf8();
    }
};

Sheet crmSheetOf(CrmProduct product, const ExportOrder &order, const Provider *provider)
{
    return crmSheet(product, order.accounts.first(), provider, order.words.madeBy);
}

QString crmName(CrmProduct product)
{
    return product == CrmProduct::HighLevel ? u"crm-highlevel"_s : u"crm-sales-connect"_s;
}

class CrmSheetHtml final : public SheetExporter
{
public:
    CrmSheetHtml(const ProviderCatalog &catalog, CrmProduct product)
        : SheetExporter(catalog, htmlFormat(crmName(product), false), crmName(product) + u".html"_s)
        , m_product(product)
    {
    }

private:
    Result<QByteArray> drawn(const ExportOrder &order, const Provider *provider) const override
    {
        return sheetHtml(crmSheetOf(m_product, order, provider)).toUtf8();
    }
    CrmProduct m_product;
};

class CrmSheetText final : public SheetExporter
{
public:
    CrmSheetText(const ProviderCatalog &catalog, CrmProduct product)
        : SheetExporter(
              catalog,
              {.id = crmName(product) + u"-text"_s, .suffix = u"txt"_s, .mimeType = u"text/plain"_s, .isText = true},
              crmName(product) + u".txt"_s)
        , m_product(product)
    {
    }

private:
    Result<QByteArray> drawn(const ExportOrder &order, const Provider *provider) const override
    {
        return sheetText(crmSheetOf(m_product, order, provider)).toUtf8();
    }
    CrmProduct m_product;
};

} // namespace

std::vector<std::unique_ptr<Exporter>> sheetExporters(const ProviderCatalog &catalog,
                                                      const OpenSheetPrinter &openPrinter)
{
    std::vector<std::unique_ptr<Exporter>> exporters;
    if (openPrinter)
        exporters.push_back(std::make_unique<SetupSheetPdf>(catalog, openPrinter));
    exporters.push_back(std::make_unique<SetupSheetHtml>(catalog));
    for (const CrmProduct product : {CrmProduct::HighLevel, CrmProduct::SalesConnect}) {
        exporters.push_back(std::make_unique<CrmSheetHtml>(catalog, product));
        exporters.push_back(std::make_unique<CrmSheetText>(catalog, product));
    }
    return exporters;
}

} // namespace sendproof
