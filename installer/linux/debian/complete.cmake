# SPDX-License-Identifier: GPL-3.0-or-later
# Run by cpack on what was installed for the package: adds what only a package of Debian has, and takes away what it has
# elsewhere.
find_program(GZIP gzip REQUIRED)
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
set(doc ${share}/doc/${CPACK_PACKAGE_NAME})

# compress(file...): as small as can be, and the same bytes every time.
function(compress)
    execute_process(COMMAND ${GZIP} -9nf ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The licence stands in /usr/share/common-licenses.
file(GLOB licences ${share}/doc/*/LICENSE)
foreach(licence IN LISTS licences)
    get_filename_component(folder ${licence} DIRECTORY)
    file(REMOVE_RECURSE ${folder})
endforeach()

# add(from to): readable by all, whatever the umask was where the source was checked out.
function(add from to)
    configure_file(${from} ${to} COPYONLY)
    file(CHMOD ${to} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endfunction()
set(debian ${CPACK_SENDPROOF_SOURCE_DIR}/installer/linux/debian)
add(${debian}/copyright ${doc}/copyright)
add(${debian}/lintian-overrides ${share}/lintian/overrides/${CPACK_PACKAGE_NAME})
add(${CPACK_SENDPROOF_SOURCE_DIR}/CHANGELOG.md ${doc}/changelog)
add(${CPACK_SENDPROOF_DEBIAN_CHANGELOG} ${doc}/changelog.Debian)
# What dh_strip takes away beside the symbols.
file(GLOB programs ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/bin/*)
execute_process(COMMAND ${CPACK_SENDPROOF_STRIP} --remove-section=.comment --remove-section=.note ${programs}
    COMMAND_ERROR_IS_FATAL ANY)

file(GLOB pages ${share}/man/man1/*.1)
compress(${doc}/changelog ${doc}/changelog.Debian ${pages})
