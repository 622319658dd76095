// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderpresenter.h"

#include "wizard/addressoffer.h"
#include "wizard/fieldwords.h"
#include "wizard/providercard.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const auto practiceLogin = "ok@practice.test"_L1;
const auto practiceDomain = "@practice.test"_L1;

QStringList domainsOf(const ProviderCatalog &catalog)
{
    QStringList domains;
    for (const Provider &provider : catalog.providers())
        domains.append(provider.domains);
    return domains;
}

} // namespace

SenderPresenter::SenderPresenter(Setup &setup, const ProviderCatalog &catalog, DnsResolver &dns,
                                 const DirectMeans &direct, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_catalog(catalog)
    , m_services(catalog, dns)
    , m_hasDirect(direct.signIn != nullptr)
    , m_directProblem(direct.problemWith)
{
    connect(&m_services, &ServiceFinder::changed, this, &SenderPresenter::changed);
    enter();
    // Of an account that is edited: what belongs to its address follows the address, what the user chose does not.
    const MailAccount &account = m_setup.account;
    if (account.login == account.sender.address.toString())
        m_filled.login = account.login;
    if (account.server.host.isEmpty())
        return;
    if (!account.isPractice) // what is recommended for new accounts doesn't matter
        m_route = account.direct ? RouteChoice::Direct : RouteChoice::Smtp;
    m_filled.sender = account.sender;
    const Provider *known = m_catalog.byAddress(account.sender.address);
    m_filled.providerId = known ? known->id : account.providerId;
    if (!known && !account.providerId.isEmpty() && !account.isPractice)
        m_services.choose(account.providerId, account.server.host.ascii());
}

void SenderPresenter::enter()
{
    const MailSender &sender = m_setup.account.sender;
    if (!sender.address.isEmpty() && sender.address != address())
        m_address = sender.address.shown();
    if (!sender.name.isEmpty())
        m_name = sender.name.toString();
    const bool isDirect = m_setup.account.direct.has_value();
    if (m_setup.account.isPractice)
        m_route = RouteChoice::Practice;
    else if (isDirect != m_isDirectCarried) // changed on a later page
        m_route = isDirect ? RouteChoice::Direct : RouteChoice::Smtp;
    m_isDirectCarried = isDirect;
    watchAddress();
    Q_EMIT changed();
}

void SenderPresenter::watchAddress()
{
    // Practice stays on this computer.
    m_services.watch(route() == RouteChoice::Practice ? MailAddress() : address());
}

void SenderPresenter::typeAddress(const QString &text)
{
    m_address = text;
    m_isAddressLeft = false;
    watchAddress();
    Q_EMIT changed();
}

void SenderPresenter::leaveAddress()
{
    if (m_isAddressLeft || m_address.isEmpty())
        return;
    m_isAddressLeft = true;
    m_services.settle();
    Q_EMIT changed();
}

void SenderPresenter::takeAddressOffer()
{
    const std::optional<AddressOffer> offer = this->offer();
    if (!offer)
        return;
    if (m_name.trimmed().isEmpty() && !offer->name.isEmpty())
        m_name = offer->name;
    typeAddress(offer->address.shown());
}

void SenderPresenter::typeName(const QString &text)
{
    m_name = text;
    Q_EMIT changed();
}

void SenderPresenter::chooseRoute(RouteChoice route)
{
    m_route = route;
    if (route != RouteChoice::Practice && m_address == practiceLogin)
        m_address.clear();
    watchAddress();
    Q_EMIT changed();
}

void SenderPresenter::toggleComparison()
{
    m_isComparing = !m_isComparing;
    Q_EMIT changed();
}

void SenderPresenter::chooseService(const QString &providerId, const QString &host)
{
    m_route.reset();
    watchAddress();
    m_services.choose(providerId, host);
    m_isChoiceNew = true;
    Q_EMIT changed();
}

void SenderPresenter::leave()
{
    if (!view().canContinue)
        return;
    if (route() == RouteChoice::Practice && m_address.trimmed().isEmpty())
        m_address = practiceLogin;
    m_services.settle();
    MailAccount &account = m_setup.account;
    if (account.sender.address != address())
        forgetProof(m_setup);
    account.sender = {address(), HeaderText::from(m_name).value_or(HeaderText())};
    if (account.isPractice != (route() == RouteChoice::Practice)) {
        // Nothing of a practice account may end up at a real server, nor the reverse.
        forgetProof(m_setup);
        account.isPractice = route() == RouteChoice::Practice;
        account.providerId.clear();
        account.server = {};
        account.login.clear();
        account.direct.reset();
        m_setup.secret = {};
        m_filled = {};
    }
    if (account.isPractice) {
        carryPractice();
    } else {
        carryDirect();
        carryServer();
    }
    m_isDirectCarried = account.direct.has_value();
}

void SenderPresenter::carryPractice()
{
    MailAccount &account = m_setup.account;
    if (!account.login.endsWith(practiceDomain))
        account.login = practiceLogin;
    if (m_setup.secret.isEmpty())
        m_setup.secret = Secret(QByteArrayView("open-sesame")); // known to everybody; it protects nothing
}

SenderView SenderPresenter::view() const
{
    SenderView view;
    view.address = m_address;
    view.addressNote = addressNote();
    view.name = m_name;
    view.nameNote = nameNote();
    showService(view);
    showRoutes(view);
    const bool isPractice = view.route == RouteChoice::Practice;
    const bool hasAddress = !address().isEmpty() || (isPractice && m_address.trimmed().isEmpty());
    view.canContinue = hasAddress && view.nameNote.severity != Severity::Error;
    return view;
}

FieldNote SenderPresenter::addressNote() const
{
    if (m_address.trimmed().isEmpty())
        return {};
    const MailAddress::Parse parse = MailAddress::parse(m_address);
    if (const auto offer = this->offer()) {
        const QString meant = offer->address.shown();
        if (offer->reason == OfferReason::HangulKeys)
            return {Severity::Info, tr("This looks typed with the Hangul keyboard on. Did you mean this one?"), meant};
        if (offer->reason == OfferReason::DomainTyping)
            return {Severity::Info, tr("Did you mean this address?"), meant};
        return {Severity::Warning, tr("Only the address belongs here."), meant};
    }
    if (!parse.address) {
        const bool isEarly = isUnfinished(parse.fault) && !m_isAddressLeft;
        return {isEarly ? Severity::Info : Severity::Error, addressFaultText(parse.fault), {}};
    }
    if (parse.address->needsUtf8())
        return {Severity::Warning, tr("Many servers can't take an address with such letters before the @."), {}};
    return {};
}

FieldNote SenderPresenter::nameNote() const
{
    return plainTextNote(m_name, HeaderText::maximalLength);
}

void SenderPresenter::showService(SenderView &view) const
{
    const Recognition found = recognition();
    if (route() == RouteChoice::Practice) {
        view.canChooseService = false;
        view.provider = {Severity::Info,
                         tr("You practise on this computer only"),
                         tr("A practice server stands in for the mail service. No mail leaves this computer."),
                         {},
                         {}};
        return;
    }
    const QDate today = QDate::currentDate();
    view.provider = serviceCard(address(), found, today);
    const auto comparison = found.provider ? comparisonFacts(*found.provider, today) : decltype(view.comparison)();
    view.compareText = comparison.isEmpty() ? QString() : comparisonLink(*found.provider, m_isComparing);
    if (m_isComparing)
        view.comparison = comparison;
}

std::optional<AddressOffer> SenderPresenter::offer() const
{
    auto made = addressOffer(m_address, domainsOf(m_catalog));
    const bool isDomainBegun =
        made && made->reason == OfferReason::DomainTyping && made->address.domain().startsWith(address().domain());
    if (isDomainBegun && !m_isAddressLeft)
        return std::nullopt; // "naver.co" is on its way to "naver.com"
    return made;
}

MailAddress SenderPresenter::address() const
{
    return MailAddress::parse(m_address).address.value_or(MailAddress());
}

Recognition SenderPresenter::recognition() const
{
    return m_services.recognise(address());
}

} // namespace sendproof
