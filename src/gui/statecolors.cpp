// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statecolors.h"

#include <algorithm>
#include <cmath>

namespace sendproof {

namespace {

constexpr double leastContrast = 4.5;

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// @p share of @p top over @p bottom.
QColor mixed(const QColor &top, const QColor &bottom, double share)
{
    const auto channel = [share](float t, float b) { return float(share * double(t) + (1 - share) * double(b)); };
    return QColor::fromRgbF(channel(top.redF(), bottom.redF()), channel(top.greenF(), bottom.greenF()),
                            channel(top.blueF(), bottom.blueF()));
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

StateColors::StateColors(const QPalette &palette)
    : m_window(palette.color(QPalette::Active, QPalette::Window))
    , m_base(palette.color(QPalette::Active, QPalette::Base))
    , m_text(palette.color(QPalette::Active, QPalette::WindowText))
{
    m_isDark = luminance(m_text) > luminance(m_window);
    m_isHighContrast = m_window == m_base && contrastRatio(m_window, m_text) >= 15;
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    m_accent = palette.color(QPalette::Active, QPalette::Accent);
#else
    m_accent = palette.color(QPalette::Active, QPalette::Highlight);
#endif
    if (m_isHighContrast) {
        m_soft = m_line = m_accent = m_text;
    } else {
        m_accent = readable(m_accent, m_base);
        m_soft = readable(mixed(m_text, m_window, 0.68), m_base);
        m_line = mixed(m_text, m_window, 0.15);
    }
    m_onAccent = contrastRatio(m_accent, Qt::white) >= leastContrast ? QColor(Qt::white) : QColor(Qt::black);
}

StateColor StateColors::of(Severity severity) const
{
    switch (severity) {
    case Severity::None:
        return {m_text, m_base};
    case Severity::Info:
        return stateOf(m_accent);
    case Severity::Ok:
        return stateOf(m_isDark ? QColor(0x5f, 0xd3, 0x9a) : QColor(0x1a, 0x7f, 0x4b));
    case Severity::Warning:
        return stateOf(m_isDark ? QColor(0xe3, 0xb3, 0x41) : QColor(0x8f, 0x60, 0x00));
    case Severity::Error:
        return stateOf(m_isDark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb4, 0x23, 0x18));
    }
    return {m_text, m_base};
}

StateColor StateColors::stateOf(const QColor &hue) const
{
    if (m_isHighContrast)
        return {m_text, m_base};
    const QColor ground = mixed(hue, m_base, m_isDark ? 0.14 : 0.09);
    return {readable(hue, ground), ground};
}

QColor StateColors::readable(QColor wanted, const QColor &ground) const
{
    const auto isReadable = [&](const QColor &color) {
        return contrastRatio(color, ground) >= leastContrast && contrastRatio(color, m_window) >= leastContrast &&
               contrastRatio(color, m_base) >= leastContrast;
    };
    // By lightness, so that a pale selection colour becomes a full one and not grey.
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    wanted.getHslF(&hue, &saturation, &lightness);
    for (int step = 0; step < 30 && !isReadable(wanted); ++step) {
        lightness = std::clamp(lightness + (m_isDark ? 0.03F : -0.03F), 0.0F, 1.0F);
        wanted = QColor::fromHslF(std::max(hue, 0.0F), saturation, lightness); // grey has no hue: -1
    }
    return isReadable(wanted) ? wanted : m_text;
}

} // namespace sendproof
