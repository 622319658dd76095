# SPDX-License-Identifier: GPL-3.0-or-later
# How cpack makes the package of Debian; included by the folder above, so that CPack sees what is set here. It fits the
# release of Debian or Ubuntu it was built on.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS # whatever the umask
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian/complete.cmake)
set(CPACK_SENDPROOF_SOURCE_DIR ${PROJECT_SOURCE_DIR})
set(CPACK_SENDPROOF_STRIP ${CMAKE_STRIP})
set(CPACK_SENDPROOF_DEBIAN_CHANGELOG ${PROJECT_BINARY_DIR}/installer/linux/debian-changelog)

# What the package says of itself is what the metainfo says in English.
file(READ ${CMAKE_CURRENT_LIST_DIR}/${SENDPROOF_APP_ID}.metainfo.xml.in metainfo)
string(REGEX MATCH "<summary>([^<]+)</summary>" matched "${metainfo}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${CMAKE_MATCH_1}")
string(REGEX MATCHALL "<p>[^<]+</p>" paragraphs "${metainfo}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "")
string(REPEAT "." 77 width)
foreach(paragraph IN LISTS paragraphs)
    string(REGEX REPLACE "</?p>" "" paragraph "${paragraph}")
    while(paragraph MATCHES "^(${width}).")
        string(FIND "${CMAKE_MATCH_1}" " " break REVERSE)
        string(SUBSTRING "${paragraph}" 0 ${break} line)
        string(APPEND CPACK_DEBIAN_PACKAGE_DESCRIPTION "${line}\n")
        math(EXPR break "${break} + 1")
        string(SUBSTRING "${paragraph}" ${break} -1 paragraph)
    endwhile()
    string(APPEND CPACK_DEBIAN_PACKAGE_DESCRIPTION "${paragraph}\n\n")
endforeach()
string(STRIP "${CPACK_DEBIAN_PACKAGE_DESCRIPTION}" CPACK_DEBIAN_PACKAGE_DESCRIPTION)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${SENDPROOF_DEBIAN_REVISION})
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${SENDPROOF_PACKAGE_CONTACT}")
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # and beside the libraries:
set(CPACK_DEBIAN_PACKAGE_DEPENDS ca-certificates) # whom to trust; without it no server is
# QtKeychain loads libsecret by itself, Qt its plugin for Wayland and the Korean of its own buttons.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "libsecret-1-0, gnome-keyring | kwalletmanager | keepassxc, qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk | fonts-nanum") # Korean on the printed page
