// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sendproof {

/// Makes the windows dark where Windows is set to dark apps, title bar and content: the style of Windows itself can't
/// be, so that Fusion stands in for it. High contrast and whatever the user chose by Qt's own options is left alone,
/// and so are newer styles that know dark by themselves. Nothing on other systems, where Qt follows the desktop.
class DarkLook
{
public:
    /// Before the application object is made.
    DarkLook();
    /// After that, before the first window.
    void dress() const;

private:
    bool m_isDark = false;
    bool m_hasAsked = false; ///< Qt was told by the environment
};

} // namespace sendproof
