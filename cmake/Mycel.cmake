# The functions with which every folder says what it is.
set(MYCEL_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-field-initializers>) # libgit2's own macros begin its structs by halves

function(_mycel_common name)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_options(${name} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:${MYCEL_WARNINGS}> -Werror -g1)
    target_compile_definitions(${name} PRIVATE QT_FORCE_ASSERTS QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
        QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS MYCEL_VERSION="${PROJECT_VERSION}")
    set_target_properties(${name} PROPERTIES AUTOMOC ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    mycel_sanitize(${name})
    if(MYCEL_FUZZ)
        target_compile_options(${name} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
endfunction()

# mycel_library(name SOURCES … LINKS …): a static library of one folder, with precompiled headers of its own.
function(mycel_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PCH" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS})
    _mycel_common(${name})
    if(ARG_PCH)
        target_precompile_headers(${name} PRIVATE ${ARG_PCH})
    endif()
endfunction()

# mycel_program(name SOURCES … LINKS …)
function(mycel_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PCH" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS})
    _mycel_common(${name})
    if(ARG_PCH)
        target_precompile_headers(${name} PRIVATE ${ARG_PCH})
    endif()
endfunction()

# mycel_test(NAME name SOURCES … LIBS … [TIMEOUT seconds] [LABELS …] [PARTS function…]): one QtTest program, run offscreen;
# with PARTS, one test for each of these functions, which can then run beside each other.
# It finds the real corpora through MYCEL_TEST_DATA, and the programs beside itself in bin/.
function(mycel_test)
    cmake_parse_arguments(ARG "" "NAME;TIMEOUT" "SOURCES;LIBS;LABELS;PARTS" ${ARGN})
    add_executable(${ARG_NAME} ${ARG_SOURCES})
    target_link_libraries(${ARG_NAME} PRIVATE ${ARG_LIBS} Qt6::Test)
    _mycel_common(${ARG_NAME})
    target_compile_definitions(${ARG_NAME} PRIVATE
        MYCEL_SOURCE_DIR="${CMAKE_SOURCE_DIR}" MYCEL_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(${ARG_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/bin)
    foreach(label ${ARG_LABELS}) # "threads" builds the tests of that label, and the programs that they start
        if(NOT TARGET ${label})
            add_custom_target(${label} DEPENDS mycel mycelctl mycel-courier)
        endif()
        add_dependencies(${label} ${ARG_NAME})
    endforeach()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(MYCEL_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 5") # everything takes so much longer
    endif()
    set(tests ${ARG_NAME})
    if(ARG_PARTS)
        list(TRANSFORM ARG_PARTS PREPEND ${ARG_NAME}. OUTPUT_VARIABLE tests)
    endif()
    foreach(test ${tests})
        string(REGEX REPLACE "^${ARG_NAME}\\.?" "" part ${test})
        add_test(NAME ${test} COMMAND ${ARG_NAME} ${part})
        if("soak" IN_LIST ARG_LABELS) # the same for hours, which nobody waits for but ./dev soak
            add_test(NAME ${test}.long COMMAND ${ARG_NAME} ${part} CONFIGURATIONS Soak)
            _mycel_watch(36000 ${test}.long long)
        endif()
    endforeach()
    _mycel_watch(${ARG_TIMEOUT} "${tests}" "${ARG_LABELS}")
endfunction()

# What surrounds a test, and the seconds after which it hangs.
function(_mycel_watch seconds tests labels)
    set(data "$ENV{MYCEL_TEST_DATA}")
    if(NOT data)
        set(data "${CMAKE_SOURCE_DIR}/../shared")
    endif()
    set_tests_properties(${tests} PROPERTIES TIMEOUT ${seconds} LABELS "${labels}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;MYCEL_TEST_DATA=${data};GIT_CONFIG_GLOBAL=/dev/null;GIT_CONFIG_SYSTEM=/dev/null;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=${seconds}000")
endfunction()
