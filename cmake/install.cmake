# Everything goes under share/, because nothing in it depends on the architecture.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(llmhw_config_dir ${CMAKE_INSTALL_DATADIR}/cmake/llmhw)
set(llmhw_pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(TARGETS llmhw EXPORT llmhw FILE_SET HEADERS)
install(FILES include/llmhw/llmhw.cppm DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/llmhw)
install(EXPORT llmhw NAMESPACE llmhw:: FILE llmhwTargets.cmake DESTINATION ${llmhw_config_dir})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/llmhwConfig.cmake.in llmhwConfig.cmake INSTALL_DESTINATION ${llmhw_config_dir}
                              NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(llmhwConfigVersion.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/llmhwConfig.cmake ${PROJECT_BINARY_DIR}/llmhwConfigVersion.cmake DESTINATION ${llmhw_config_dir})

# The prefix is found from where the file lies, so that the installed tree can be moved.
file(RELATIVE_PATH llmhw_pc_to_prefix ${CMAKE_INSTALL_PREFIX}/${llmhw_pkgconfig_dir} ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" llmhw_pc_to_prefix "${llmhw_pc_to_prefix}")
set(llmhw_pc_includedir "\${prefix}")
cmake_path(APPEND llmhw_pc_includedir ${CMAKE_INSTALL_INCLUDEDIR})
configure_file(${CMAKE_CURRENT_LIST_DIR}/llmhw.pc.in llmhw.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/llmhw.pc DESTINATION ${llmhw_pkgconfig_dir})

# The Common Package Specification, which CMake >= 4.3 reads and other build systems are to: https://cps-org.github.io/cps
set(at @)
configure_file(${CMAKE_CURRENT_LIST_DIR}/llmhw.cps.in llmhw.cps @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/llmhw.cps DESTINATION ${CMAKE_INSTALL_DATADIR}/cps)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/llmhw RENAME copyright)

# cpack -G DEB
set(CPACK_PACKAGE_NAME libllmhw-dev)
set(CPACK_PACKAGE_CONTACT "the llmhw maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libboost-dev (>= 1.74) | libboost1.81-dev")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "nlohmann-json3-dev")  # for llmhw/json.hpp
include(CPack)
