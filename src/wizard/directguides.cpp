// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/directguides.h"

#include "core/jsonentry.h"
#include "core/strictjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

Result<DirectGuides> DirectGuides::fromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parseStrictJson(json);
    if (!document)
        return document.error();
    QString problem;
    JsonEntry file(document.value().object(), u"file"_s, &problem);
    if (file.number("format"_L1, 1, 1'000'000).value_or(0) != 1)
        file.complain("format"_L1, "format 1 is expected");
    DirectGuides made;
    for (JsonEntry &entry : file.blocks("guides"_L1)) {
        DirectGuide guide;
        const auto service = directServiceFromName(entry.text("service"_L1, true));
        if (!service || made.of(*service))
            entry.complain("service"_L1, "each service once is expected");
        guide.service = service.value_or(DirectService::Google);
        guide.title = entry.localText("title"_L1, true);
        guide.steps = entry.localTexts("steps"_L1);
        if (guide.steps.en.isEmpty())
            entry.complain("steps"_L1, "at least one is expected");
        guide.page = entry.httpsUrl("url"_L1);
        static_cast<FactSource &>(guide) = entry.factSource();
        entry.refuseOtherFields();
        made.m_guides.append(guide);
    }
    file.refuseOtherFields();
    if (made.m_guides.size() != 2)
        file.complain("guides"_L1, "each service once is expected");
    if (!problem.isEmpty())
        return Failure{.kind = FailureKind::Damaged, .detail = problem};
    return made;
}

const DirectGuide *DirectGuides::of(DirectService service) const
{
    const auto at = std::find_if(m_guides.begin(), m_guides.end(),
                                 [service](const DirectGuide &guide) { return guide.service == service; });
    return at == m_guides.end() ? nullptr : &*at;
}

} // namespace sendproof
