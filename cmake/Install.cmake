# What is put where: the programs look for each other from where they are, so any prefix will do. Help texts, icons, the welcome
# library and the languages travel inside the programs.
include(GNUInstallDirs)
install(TARGETS mycel mycelctl RUNTIME DESTINATION bin)
install(TARGETS mycel-courier RUNTIME DESTINATION libexec)
if(MYCEL_READER)
    install(TARGETS mycel-reader LIBRARY DESTINATION lib/mycel)
endif()
install(FILES resources/packaging/mycel.desktop DESTINATION share/applications)
install(FILES resources/packaging/mycel.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# ./dev package makes a Debian package of the same.
set(CPACK_PACKAGE_CONTACT "Mycel's volunteers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Shared knowledge of social movements, offline first")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-image-formats-plugins, fonts-inter")
include(CPack)
