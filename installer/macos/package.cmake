# SPDX-License-Identifier: GPL-3.0-or-later
# How cpack makes the disk image; included by the folder above, so that CPack sees what is set here. Whoever opens it sees
# the program beside a link to Applications; a picture behind them would take a Finder with a screen to arrange.
if(CMAKE_OSX_ARCHITECTURES MATCHES ";")
    set(architecture universal)
elseif(CMAKE_OSX_ARCHITECTURES)
    set(architecture ${CMAKE_OSX_ARCHITECTURES})
else()
    set(architecture ${CMAKE_SYSTEM_PROCESSOR})
endif()
set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME "Sendproof-${PROJECT_VERSION}-macOS-${architecture}")
set(CPACK_DMG_VOLUME_NAME "Sendproof ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_DMG_DISABLE_APPLICATIONS_SYMLINK OFF)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF) # Apple no longer reads a licence in the image; it lies in the bundle
