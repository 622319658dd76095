// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderpresenter.h"

#include "wizard/addressoffer.h"
#include "wizard/fieldwords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"

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

SenderPresenter::SenderPresenter(Setup &setup, const ProviderCatalog &catalog, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_catalog(catalog)
{
    // Of an account that is edited: what belongs to its address follows the address, what the user chose does not.
    const MailAccount &account = m_setup.account;
    if (account.login == account.sender.address.toString())
        m_filled.login = account.login;
    if (const Provider *known = account.server.host.isEmpty() ? nullptr : m_catalog.byAddress(account.sender.address))
        m_filled.providerId = known->id;
    enter();
}

void SenderPresenter::enter()
{
    const MailSender &sender = m_setup.account.sender;
    if (!sender.address.isEmpty() && sender.address != address())
        m_address = sender.address.shown();
    if (!sender.name.isEmpty())
        m_name = sender.name.toString();
    m_route = m_setup.account.isPractice ? RouteChoice::Practice : m_route;
    Q_EMIT changed();
}

void SenderPresenter::typeAddress(const QString &text)
{
    m_address = text;
    m_isAddressLeft = false;
    Q_EMIT changed();
}

void SenderPresenter::leaveAddress()
{
    if (m_isAddressLeft || m_address.isEmpty())
        return;
    m_isAddressLeft = true;
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
    if (route == RouteChoice::Smtp && m_address == practiceLogin)
        m_address.clear();
    Q_EMIT changed();
}

void SenderPresenter::leave()
{
    if (!view().canContinue)
        return;
    if (m_route == RouteChoice::Practice && m_address.trimmed().isEmpty())
        m_address = practiceLogin;
    MailAccount &account = m_setup.account;
    if (account.sender.address != address())
        forgetProof(m_setup);
    account.sender = {address(), HeaderText::from(m_name).value_or(HeaderText())};
    if (account.isPractice != (m_route == RouteChoice::Practice)) {
        // Nothing of a practice account may end up at a real server, nor the reverse.
        forgetProof(m_setup);
        account.isPractice = m_route == RouteChoice::Practice;
        account.providerId.clear();
        account.server = {};
        account.login.clear();
        m_setup.secret = {};
        m_filled = {};
    }
    account.isPractice ? carryPractice() : carryServer();
}

void SenderPresenter::carryPractice()
{
    MailAccount &account = m_setup.account;
    if (!account.login.endsWith(practiceDomain))
        account.login = practiceLogin;
    if (m_setup.secret.isEmpty())
        m_setup.secret = Secret(QByteArrayView("open-sesame")); // known to everybody; it protects nothing
}

void SenderPresenter::carryServer()
{
    MailAccount &account = m_setup.account;
    const Provider *known = provider();
    const QString id = known ? known->id : QString();
    const MailAccount before = account;
    const bool isServerOwn = account.server != m_filled.server;
    const bool isLoginOwn = !account.login.isEmpty() && account.login != m_filled.login;
    if (known && id != m_filled.providerId)
        fillFrom(*known);
    else if (!known && !isServerOwn)
        fillFrom(Provider());
    if (!isLoginOwn)
        account.login = known ? ProviderCatalog::loginFor(*known, address()) : address().toString();
    m_filled.login = isLoginOwn ? m_filled.login : account.login;
    m_filled.providerId = id;
    if (account.server.host != before.server.host)
        m_setup.secret = {}; // the password of one service is no business of another one's server
    if (account.server != before.server || account.login != before.login)
        forgetProof(m_setup);
}

void SenderPresenter::fillFrom(const Provider &known)
{
    MailAccount &account = m_setup.account;
    account.providerId = known.id;
    account.server = {};
    if (!known.ports.isEmpty()) {
        account.server.host = HostName::parse(known.host).host.value_or(HostName());
        account.server.port = known.ports.first().port;
        account.server.security = known.ports.first().security;
    }
    m_filled.server = account.server;
    account.login.clear();
}

SenderView SenderPresenter::view() const
{
    SenderView view;
    view.address = m_address;
    view.addressNote = addressNote();
    view.name = m_name;
    view.nameNote = nameNote();
    view.provider = providerCard();
    view.smtpHint = smtpHint();
    view.route = m_route;
    const bool isPractice = m_route == RouteChoice::Practice;
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

CardView SenderPresenter::providerCard() const
{
    if (m_route == RouteChoice::Practice)
        return {Severity::Info,
                tr("You practise on this computer only"),
                tr("A practice server stands in for the mail service. No mail leaves this computer."),
                {},
                {}};
    if (address().isEmpty())
        return {};
    const Provider *known = provider();
    if (!known)
        //: %1: a mail domain
        return {Severity::Info,
                filled(tr("The mail server of %1 is not known yet"), {address().shownDomain()}),
                tr("The next page asks for it. Your mail service or administrator has the values."),
                {},
                {}};
    const QString language = languageCode();
    const QString note = noteAt(*known, QDate::currentDate()).in(language);
    //: %1: a mail service
    return {known->host.isEmpty() ? Severity::Warning : Severity::Info,
            filled(tr("Mail of this address is handled by %1"), {known->name.in(language)}),
            note.isEmpty() ? tr("Server and login name are filled in for you.") : note,
            {},
            {}};
}

QString SenderPresenter::smtpHint() const
{
    const Provider *known = provider();
    if (!known)
        return tr("You need the server, the login name and the password of your mail service.");
    const QString password = known->passwordName.in(languageCode());
    const bool isOwnKind =
        known->passwordKind != PasswordKind::AccountPassword && known->passwordKind != PasswordKind::Unknown;
    if (isOwnKind && !password.isEmpty())
        //: %1: the mail service's own word, e.g. "app password"
        return filled(tr("It takes the %1 only. The next page shows how to get it."), {password});
    if (isOwnKind)
        return tr("It takes a password of its own. The next page shows how to get it.");
    return tr("You need the password of your mail address.");
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

const Provider *SenderPresenter::provider() const
{
    const MailAddress typed = address();
    return typed.isEmpty() ? nullptr : m_catalog.byAddress(typed);
}

} // namespace sendproof
