# Run by CPack on what it has installed for a package, before it packs it.
file(GLOB_RECURSE _programs ${CPACK_TEMPORARY_DIRECTORY}/*/bin/demarche ${CPACK_TEMPORARY_DIRECTORY}/bin/demarche)
list(GET _programs 0 _program)
get_filename_component(_bin ${_program} DIRECTORY)
get_filename_component(_root ${_bin} DIRECTORY)
set(_window ${_root}/libexec/demarche/demarche-window)

if(CPACK_GENERATOR STREQUAL "DEB")
  # Libraries are apt's affair; a path of our own would only be in its way.
  file(RPATH_REMOVE FILE ${_program})
  if(EXISTS ${_window})
    file(RPATH_REMOVE FILE ${_window})
  endif()
endif()

if(CPACK_GENERATOR STREQUAL "TGZ")
  # The archive is to run on a Debian on which nothing was installed for it: the small libraries of `demarche` go along
  # into lib/demarche, where its RPATH looks first. Not the C and C++ libraries, which are everywhere; and not those of
  # the window, which belong to the machine's display.
  file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${_program}
    RESOLVED_DEPENDENCIES_VAR _libraries
    PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|dl|rt|pthread|stdc\\+\\+|gcc_s)\\.so")
  foreach(_library ${_libraries})
    file(INSTALL ${_library} DESTINATION ${_root}/lib/demarche FOLLOW_SYMLINK_CHAIN)
    # Their licences go along, too.
    get_filename_component(_file ${_library} REALPATH)
    execute_process(COMMAND dpkg-query --search ${_file} OUTPUT_VARIABLE _owner RESULT_VARIABLE _unknown ERROR_QUIET)
    if(_unknown)
      string(REGEX REPLACE "^/usr" "" _file ${_file})  # where /lib is a link to /usr/lib
      execute_process(COMMAND dpkg-query --search ${_file} OUTPUT_VARIABLE _owner RESULT_VARIABLE _unknown ERROR_QUIET)
    endif()
    if(_unknown)
      message(FATAL_ERROR "${_library} belongs to no package: whose licence goes along with it?")
    endif()
    string(REGEX REPLACE "[:,].*" "" _owner "${_owner}")
    file(COPY_FILE /usr/share/doc/${_owner}/copyright ${_root}/share/doc/demarche/copyright.${_owner})
  endforeach()
  file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/../../assets/desktop/README.txt ${_root}/README.txt)
endif()
