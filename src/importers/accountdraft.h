// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

#include <map>

namespace sendproof {

/// What a text format can say of an account.
enum class DraftField {
    Id,
    Name,
    Workspace,
    FromAddress,
    FromName,
    Login,
    Provider,
    Host,
    Port,
    Security, ///< securityName()
    Auth,     ///< authChoiceName()
    PinnedCertificate,
    ClearChannelAllowed, ///< "yes" or "no"
    Practice             ///< "yes" or "no"
};

/// A value as it stands in a file.
struct DraftValue
{
    QString text;
    ImportPlace place;
};

/// One account as a text format has it, before it is known whether it makes sense.
class AccountDraft
{
public:
    explicit AccountDraft(ImportPlace place)
        : m_place(std::move(place))
    {
    }

    void set(DraftField field, const QString &text, const ImportPlace &place) { m_values[field] = {text, place}; }
    void remove(DraftField field) { m_values.erase(field); }
    QString text(DraftField field) const;
    bool has(DraftField field) const { return !text(field).isEmpty(); }
    ImportPlace placeOf(DraftField field) const; ///< The account's where the field isn't there
    /// A text is expected of it: UTF-8 without control characters, at most 64 KiB. The word that stands in exports in
    /// place of a password is none.
    void setSecret(Secret secret, const ImportPlace &place);

    /// Puts the account into @p reading, or what is wrong with it. Needs a host and a From address, for which a login
    /// that is an address stands in; the port has the usual one of the security as its default, and the security the
    /// usual one of the port.
    void finish(ImportReading &reading);

private:
    ImportPlace m_place;
    std::map<DraftField, DraftValue> m_values;
    Secret m_secret;
    ImportPlace m_secretPlace;
};

/// What stands in exports in place of a password, in every language.
inline constexpr QByteArrayView secretPlaceholder("PUT-THE-PASSWORD-HERE");

/// Notes what isn't taken over, @p detail being its name.
void note(ImportReading &reading, const ImportPlace &place, const QString &detail);

} // namespace sendproof
