// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportguides.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct GuideEntry
{
    const char *id;
    const char *title;
    const char *text;
};

const std::array entries{
    GuideEntry{"crm-highlevel",
               //: A format of exported settings: the fields of a service's form, as a page
               QT_TRANSLATE_NOOP("ExportGuides", "HighLevel, Hyperclass (web page)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Open the file beside the form of the service and copy each value into the field of "
                                 "the same name.")},
    GuideEntry{"crm-highlevel-text",
               //: A format of exported settings: the fields of a service's form, as text
               QT_TRANSLATE_NOOP("ExportGuides", "HighLevel, Hyperclass (text)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Copy each value into the field of the same name, or send the text "
                                                 "to whoever fills in the form.")},
    GuideEntry{"crm-sales-connect",
               //: A format of exported settings: the fields of a service's form, as a page
               QT_TRANSLATE_NOOP("ExportGuides", "Sales Connect (web page)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Open the file beside the form of the service and copy each value into the field of "
                                 "the same name.")},
    GuideEntry{"crm-sales-connect-text",
               //: A format of exported settings: the fields of a service's form, as text
               QT_TRANSLATE_NOOP("ExportGuides", "Sales Connect (text)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Copy each value into the field of the same name, or send the text "
                                                 "to whoever fills in the form.")},
    GuideEntry{"wp-mail-smtp",
               //: A format of exported settings: the name of a WordPress plug-in
               QT_TRANSLATE_NOOP("ExportGuides", "WP Mail SMTP"),
               //: What to do with an exported file; wp-config.php contains the quoted line
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Paste the lines into wp-config.php, above “That's all, stop editing”. "
                                 "The plug-in then takes these values instead of its own.")},
    GuideEntry{"fluent-smtp",
               //: A format of exported settings: the name of a WordPress plug-in
               QT_TRANSLATE_NOOP("ExportGuides", "FluentSMTP"),
               //: What to do with an exported file; wp-config.php contains the quoted line
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Add the connection in FluentSMTP with the values in the remarks, and paste the two "
                                 "lines with define into wp-config.php, above “That's all, stop editing”.")},
    GuideEntry{"apple-mobileconfig",
               //: A format of exported settings: what Apple calls it
               QT_TRANSLATE_NOOP("ExportGuides", "Configuration profile"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Open the file on the iPhone or Mac. Then install it in Settings: on "
                                                 "the iPhone under General, VPN & Device Management, on the Mac under "
                                                 "General, Device Management.")},
    GuideEntry{"thunderbird-qr-png",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "QR code (PNG)"),
               //: What to do with an exported picture of a QR code
               QT_TRANSLATE_NOOP("ExportGuides", "In Thunderbird on the phone, begin to add an account, choose to scan "
                                                 "a QR code, and hold the camera to this picture.")},
    GuideEntry{"thunderbird-qr",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "QR code (SVG)"),
               //: What to do with an exported picture of a QR code
               QT_TRANSLATE_NOOP("ExportGuides", "In Thunderbird on the phone, begin to add an account, choose to scan "
                                                 "a QR code, and hold the camera to this picture.")},
    GuideEntry{"thunderbird-autoconfig",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "Automatic settings (autoconfig)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP(
                   "ExportGuides",
                   "Put the file on the web server of the mail domain as /.well-known/autoconfig/mail/config-v1.1.xml. "
                   "Thunderbird then finds the settings by the address alone.")},
    GuideEntry{"env",
               //: A format of exported settings: the name of the file
               QT_TRANSLATE_NOOP("ExportGuides", ".env"),
               //: What to do with an exported file; Git is a program
               QT_TRANSLATE_NOOP("ExportGuides", "Put the file into the top folder of the project as .env, and keep it "
                                                 "out of Git.")},
    GuideEntry{"nodemailer",
               //: A format of exported settings: the name of a program library
               QT_TRANSLATE_NOOP("ExportGuides", "Nodemailer (Node.js)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP(
                   "ExportGuides",
                   "Put the file beside the program. Its first lines show how nodemailer.createTransport() takes it.")},
    GuideEntry{"django",
               //: A format of exported settings: the name of a program library
               QT_TRANSLATE_NOOP("ExportGuides", "Django"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP(
                   "ExportGuides",
                   "Put the file beside settings.py, and write into settings.py: from .sendproof_email import *")},
    GuideEntry{
        "laravel",
        //: A format of exported settings: the name of a program library
        QT_TRANSLATE_NOOP("ExportGuides", "Laravel"),
        //: What to do with an exported file
        QT_TRANSLATE_NOOP(
            "ExportGuides",
            "Put the lines in place of the MAIL_ lines of the project's .env, then run php artisan config:clear.")},
    GuideEntry{"rails",
               //: A format of exported settings: the name of a program library
               QT_TRANSLATE_NOOP("ExportGuides", "Ruby on Rails"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Put the file into config/initializers of the project.")},
    GuideEntry{"spring-boot",
               //: A format of exported settings: the name of a program library
               QT_TRANSLATE_NOOP("ExportGuides", "Spring Boot"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Put the file into src/main/resources, and add the line "
                                                 "spring.profiles.include=mail to application.properties.")},
    GuideEntry{"python-smtplib",
               //: A format of exported settings: the name of a program library
               QT_TRANSLATE_NOOP("ExportGuides", "Python (smtplib)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP(
                   "ExportGuides",
                   "A small program that sends a mail: python3 sendproof_send.py, then recipient, subject and text.")},
    GuideEntry{"sendproof-json",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "Sendproof file (JSON)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Sendproof on any computer takes the file in under Import; other "
                                                 "programs can read it too.")},
    GuideEntry{"sheet-pdf",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "Setup sheet (PDF)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Print the page and lay it beside the device. The password isn't on it; "
                                 "there is a place to write it down.")},
    GuideEntry{"sheet-html",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "Setup sheet (web page)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Opens in every browser and can be sent as an attachment. The password "
                                 "isn't on it.")},
    GuideEntry{"bundle",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "Locked bundle"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Sendproof on the other computer opens the file under Import, with the "
                                 "passphrase. Tell the passphrase by another way than the file.")},
    GuideEntry{"ansible",
               //: A format of exported settings: the name of a program
               QT_TRANSLATE_NOOP("ExportGuides", "Ansible"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Put the file under group_vars or host_vars. With a password in it, "
                                                 "lock it with ansible-vault encrypt.")},
    GuideEntry{"kubernetes-secret",
               //: A format of exported settings: the name of a program
               QT_TRANSLATE_NOOP("ExportGuides", "Kubernetes"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Take the Secret in with kubectl apply -f and the name of the file.")},
    GuideEntry{"csv",
               //: A format of exported settings
               QT_TRANSLATE_NOOP("ExportGuides", "Table (CSV)"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Opens in Excel and other spreadsheets, and Sendproof takes it in "
                                                 "again under Import.")},
    GuideEntry{"postfix",
               //: A format of exported settings: the name of a mail server
               QT_TRANSLATE_NOOP("ExportGuides", "Postfix"),
               //: What to do with exported files; the words in it are files and commands
               QT_TRANSLATE_NOOP("ExportGuides",
                                 "Add what is in sendproof_main.cf to /etc/postfix/main.cf, and put the other files "
                                 "into /etc/postfix, readable by root only (chmod 600). Then run postfix reload.")},
    GuideEntry{"msmtprc",
               //: A format of exported settings: the name of a program
               QT_TRANSLATE_NOOP("ExportGuides", "msmtp"),
               //: What to do with an exported file
               QT_TRANSLATE_NOOP("ExportGuides", "Save the file as .msmtprc in the home folder, readable by its owner "
                                                 "only (chmod 600).")}};

} // namespace

ExportGuide exportGuide(const QString &id)
{
    const auto *at = std::find_if(entries.begin(), entries.end(),
                                  [&id](const GuideEntry &entry) { return id == QLatin1StringView(entry.id); });
    if (at == entries.end())
        return {id, {}};
    return {QCoreApplication::translate("ExportGuides", at->title),
            QCoreApplication::translate("ExportGuides", at->text)};
}

QStringList guidedFormats()
{
    QStringList ids;
    for (const GuideEntry &entry : entries)
        ids.append(QLatin1StringView(entry.id));
    return ids;
}

} // namespace sendproof
