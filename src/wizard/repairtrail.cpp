// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/repairtrail.h"

#include "wizard/connectnotes.h"
#include "wizard/repairwords.h"

namespace sendproof {

RepairTrail::RepairTrail(Setup &setup)
    : m_setup(setup)
{
}

bool RepairTrail::carryOut(const Repair &repair)
{
    Step step{applied(m_setup.account, repair), {}};
    if (step.applied.changed.isEmpty())
        return false;
    if (step.applied.changed.contains(AccountField::Password)) {
        step.passwordBefore = m_setup.secret.duplicate();
        m_setup.secret = withoutBlanks(m_setup.secret);
    }
    m_setup.account = step.applied.after;
    m_steps.push_back(std::move(step));
    forgetProof(m_setup);
    return true;
}

void RepairTrail::takeBack()
{
    if (m_steps.empty())
        return;
    Step step = std::move(m_steps.back());
    m_steps.pop_back();
    m_setup.account = undone(m_setup.account, step.applied);
    if (step.applied.changed.contains(AccountField::Password))
        m_setup.secret = std::move(step.passwordBefore);
    forgetProof(m_setup);
}

void RepairTrail::forget()
{
    m_steps.clear();
}

QStringList RepairTrail::changes() const
{
    return m_steps.empty() ? QStringList() : changeTexts(m_steps.back().applied);
}

} // namespace sendproof
