# mycel_sanitize(target): builds and links it with the sanitizers of MYCEL_SANITIZE ("address,undefined" or "thread").
function(mycel_sanitize target)
    if(NOT MYCEL_SANITIZE)
        return()
    endif()
    target_compile_options(${target} PRIVATE -fsanitize=${MYCEL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # with its own checks put between, GCC can no longer follow a value
    target_link_options(${target} PRIVATE -fsanitize=${MYCEL_SANITIZE})
    target_compile_definitions(${target} PRIVATE MYCEL_SANITIZED)
endfunction()
