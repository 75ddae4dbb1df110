# What is installed, and the packages that CPack makes of it (tools/package).
include(GNUInstallDirs)

# The manual page and the completions are what the program itself prints, so they cannot go stale.
set(_pages ${CMAKE_CURRENT_BINARY_DIR}/pages)
file(MAKE_DIRECTORY ${_pages})
add_custom_command(
  OUTPUT ${_pages}/demarche.1.gz ${_pages}/demarche.bash ${_pages}/_demarche ${_pages}/demarche.fish
  COMMAND demarche manual > demarche.1
  COMMAND gzip -9nf demarche.1
  COMMAND demarche completion bash > demarche.bash
  COMMAND demarche completion zsh > _demarche
  COMMAND demarche completion fish > demarche.fish
  DEPENDS demarche
  WORKING_DIRECTORY ${_pages}
  COMMENT "The manual page and the completions"
  VERBATIM)
add_custom_target(demarche_pages ALL DEPENDS ${_pages}/demarche.1.gz)

# As Debian wants documents: changes compressed, and the licences in one file.
string(TIMESTAMP _now "%a, %d %b %Y %H:%M:%S +0000" UTC)  # obeys SOURCE_DATE_EPOCH
set(DEMARCHE_CHANGELOG_DATE ${_now})
configure_file(${CMAKE_SOURCE_DIR}/tools/debian/changelog.in ${_pages}/changelog.Debian @ONLY)
add_custom_command(
  OUTPUT ${_pages}/changelog.gz ${_pages}/changelog.Debian.gz
  COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md > changelog.gz
  COMMAND gzip -9nc changelog.Debian > changelog.Debian.gz
  DEPENDS ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${_pages}/changelog.Debian
  WORKING_DIRECTORY ${_pages}
  VERBATIM)
add_custom_target(demarche_changelog ALL DEPENDS ${_pages}/changelog.gz)

set(_data ${CMAKE_INSTALL_DATADIR}/demarche)
set(_doc ${CMAKE_INSTALL_DATADIR}/doc/demarche)
install(TARGETS demarche)
if(DEMARCHE_DESKTOP)
  # tools/desktop.cpp looks for it there.
  install(TARGETS demarche_window RUNTIME DESTINATION libexec/demarche)
  install(DIRECTORY ${CMAKE_SOURCE_DIR}/assets/map DESTINATION ${_data}/assets)
  install(FILES ${CMAKE_SOURCE_DIR}/assets/icons/demarche-128.png DESTINATION ${_data}/assets/icons)
  install(FILES ${CMAKE_SOURCE_DIR}/assets/desktop/demarche.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${CMAKE_SOURCE_DIR}/assets/desktop/demarche.metainfo.xml
          DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo RENAME local.demarche.demarche.metainfo.xml)
  set(_icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES ${CMAKE_SOURCE_DIR}/assets/icons/demarche.svg DESTINATION ${_icons}/scalable/apps)
  foreach(_size 48 128 256)
    install(FILES ${CMAKE_SOURCE_DIR}/assets/icons/demarche-${_size}.png
            DESTINATION ${_icons}/${_size}x${_size}/apps RENAME demarche.png)
  endforeach()
endif()
# Scenarios and rules with their specs, the guide, and what editors complete from: they are there to be read and copied.
install(DIRECTORY ${CMAKE_SOURCE_DIR}/scripts ${CMAKE_SOURCE_DIR}/rules DESTINATION ${_data})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/assets/scaffold DESTINATION ${_data}/assets)  # of `demarche new`
install(DIRECTORY ${CMAKE_SOURCE_DIR}/assets/locale DESTINATION ${_data}/assets)
install(FILES ${_pages}/demarche.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${_pages}/demarche.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME demarche)
install(FILES ${_pages}/_demarche DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${_pages}/demarche.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/assets/CREDITS.md
              ${CMAKE_SOURCE_DIR}/engine/session/BOTS.md ${CMAKE_SOURCE_DIR}/engine/model/PROTOCOL.md
              ${_pages}/changelog.gz ${_pages}/changelog.Debian.gz ${CMAKE_SOURCE_DIR}/LICENSE-content
        DESTINATION ${_doc})
install(FILES ${CMAKE_SOURCE_DIR}/tools/debian/copyright DESTINATION ${_doc})
install(FILES ${CMAKE_SOURCE_DIR}/tools/bots/negotiator.py DESTINATION ${_doc}/examples)

set(CPACK_PACKAGE_NAME demarche)
set(CPACK_PACKAGE_VENDOR "The Demarche authors")
set(CPACK_PACKAGE_CONTACT "The Demarche authors <demarche@localhost.localdomain>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "tabletop games of diplomatic negotiation")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_RESOURCE_FILE_README ${CMAKE_SOURCE_DIR}/README.md)
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 2)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/tools/cmake/PackageFiles.cmake)
set(CPACK_SYSTEM_NAME ${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})  # in the archive's name

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# SDL opens these by itself, where dpkg-shlibdeps does not see it.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libgl1, libegl1")
# The window names its faces, and fontconfig finds others in their place: a recommendation.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-paratype, fonts-font-awesome, libgl1-mesa-dri")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Players take the seats of governments and organisations, draft agreements
clause by clause, bargain over them under the decision rules of real
institutions, carry them home to the people who must ratify them, and live
with what they promised. Empty seats are played by AI actors, which say why
they refuse.
.
It plays in a window or in the terminal, simulates games in bulk, and hosts
scenarios written in Lua. Two come with it: Border Post, to learn it, and the
Kyrgyz crisis of 2010.")
include(CPack)
