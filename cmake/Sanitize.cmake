# mycel_sanitize(target): builds and links it with the sanitizers of MYCEL_SANITIZE ("address,undefined" or "thread").
if(MYCEL_SANITIZE STREQUAL "thread")
    # Where our calls into Qt are led past tests/sanitize/qtorder.cpp, which says why.
    set(doors
        _ZN11QThreadPool5startESt8functionIFvvEEi
        _ZN11QThreadPool11waitForDoneEi
        _ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate
        _ZNK20QFutureInterfaceBase6derefTEv
        _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv
        _ZN11QMetaObject8activateEP7QObjectPKS_iPPv)
    list(TRANSFORM doors PREPEND -Wl,--wrap=)
    add_library(mycel_qtorder OBJECT ${CMAKE_SOURCE_DIR}/tests/sanitize/qtorder.cpp)
    target_link_libraries(mycel_qtorder PRIVATE Qt6::Core)
endif()

function(mycel_sanitize target)
    if(NOT MYCEL_SANITIZE)
        return()
    endif()
    # -O1 and no check of every pointer for null (the address sanitizer names such a fault as well) halve the time of the build.
    target_compile_options(${target} PRIVATE -O1 -fsanitize=${MYCEL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
        -fno-sanitize=null
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow>) # with its own checks put between, GCC can no longer follow a value
    target_link_options(${target} PRIVATE -fsanitize=${MYCEL_SANITIZE})
    target_compile_definitions(${target} PRIVATE MYCEL_SANITIZED)
    get_target_property(type ${target} TYPE)
    if(TARGET mycel_qtorder AND type STREQUAL EXECUTABLE)
        target_link_libraries(${target} PRIVATE mycel_qtorder)
        target_link_options(${target} PRIVATE ${doors})
    endif()
endfunction()
