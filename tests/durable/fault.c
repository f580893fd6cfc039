/* Preloaded into a program and all that it starts: the K-th operation that would change something below one folder fails; or
 * the K-th that reads.
 *
 * MYCEL_FAULT_BELOW    the folder
 * MYCEL_FAULT_COUNTER  a file of eight bytes in which the operations of all processes are counted
 * MYCEL_FAULT_AT       K, from 1; without it nothing fails and everything is counted
 * MYCEL_FAULT_ERRNO    with what it fails
 * MYCEL_FAULT_FOREVER  every later one fails too
 * MYCEL_FAULT_READING  what reads is counted and fails, instead of what changes
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long *counter;
static long failing;
static int with = ENOSPC, forever, reading;
static const char *below;

__attribute__((constructor)) static void begin(void)
{
    const char *file = getenv("MYCEL_FAULT_COUNTER");
    below = getenv("MYCEL_FAULT_BELOW");
    if (!file || !below)
        return;
    if (getenv("MYCEL_FAULT_AT"))
        failing = atol(getenv("MYCEL_FAULT_AT"));
    if (getenv("MYCEL_FAULT_ERRNO"))
        with = atoi(getenv("MYCEL_FAULT_ERRNO"));
    forever = getenv("MYCEL_FAULT_FOREVER") != NULL;
    reading = getenv("MYCEL_FAULT_READING") != NULL;
    int (*really)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64");
    int descriptor = really(file, O_RDWR | O_CLOEXEC);
    void *mapped = descriptor < 0 ? MAP_FAILED : mmap(NULL, sizeof(atomic_long), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (mapped != MAP_FAILED)
        counter = mapped;
    if (descriptor >= 0)
        close(descriptor);
}

static int fails(void)
{
    long number = atomic_fetch_add(counter, 1) + 1;
    if (failing && (number == failing || (forever && number > failing))) {
        errno = with;
        return 1;
    }
    return 0;
}

static int path_fails(const char *path)
{
    char whole[PATH_MAX * 2];
    if (!counter || reading || !path)
        return 0;
    if (path[0] != '/') {
        if (!getcwd(whole, PATH_MAX))
            return 0;
        strcat(whole, "/");
        strncat(whole, path, PATH_MAX - 2);
        path = whole;
    }
    return strncmp(path, below, strlen(below)) == 0 && fails();
}

static int is_below(int descriptor)
{
    char link[64], path[PATH_MAX];
    if (!counter || descriptor <= 2)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return 0;
    path[size] = 0;
    return strncmp(path, below, strlen(below)) == 0;
}

static int descriptor_fails(int descriptor) { return !reading && is_below(descriptor) && fails(); }
static int reading_fails(int descriptor) { return reading && is_below(descriptor) && fails(); }

#define REALLY(name) static __typeof__(name) *really; if (!really) really = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define ON_DESCRIPTOR(type, name, parameters, arguments) \
    type name parameters { REALLY(name); if (descriptor_fails(descriptor)) return -1; return really arguments; }
#define ON_PATH(type, name, path, parameters, arguments) \
    type name parameters { REALLY(name); if (path_fails(path)) return -1; return really arguments; }
#define ON_READING(name, parameters, arguments) \
    ssize_t name parameters { REALLY(name); if (reading_fails(descriptor)) return -1; return really arguments; }
/* These two give the error back instead of setting errno. */
#define GIVING(name, parameters, arguments) \
    int name parameters { REALLY(name); if (descriptor_fails(descriptor)) return with; return really arguments; }

ON_DESCRIPTOR(ssize_t, write, (int descriptor, const void *bytes, size_t size), (descriptor, bytes, size))
ON_DESCRIPTOR(ssize_t, writev, (int descriptor, const struct iovec *pieces, int count), (descriptor, pieces, count))
ON_DESCRIPTOR(ssize_t, pwrite, (int descriptor, const void *bytes, size_t size, off_t at), (descriptor, bytes, size, at))
ON_DESCRIPTOR(ssize_t, pwrite64, (int descriptor, const void *bytes, size_t size, off64_t at), (descriptor, bytes, size, at))
ON_DESCRIPTOR(int, fsync, (int descriptor), (descriptor))
ON_DESCRIPTOR(int, fdatasync, (int descriptor), (descriptor))
ON_DESCRIPTOR(int, syncfs, (int descriptor), (descriptor))
ON_DESCRIPTOR(int, ftruncate, (int descriptor, off_t size), (descriptor, size))
ON_DESCRIPTOR(int, ftruncate64, (int descriptor, off64_t size), (descriptor, size))
ON_READING(read, (int descriptor, void *bytes, size_t size), (descriptor, bytes, size))
ON_READING(readv, (int descriptor, const struct iovec *pieces, int count), (descriptor, pieces, count))
ON_READING(pread, (int descriptor, void *bytes, size_t size, off_t at), (descriptor, bytes, size, at))
ON_READING(pread64, (int descriptor, void *bytes, size_t size, off64_t at), (descriptor, bytes, size, at))
GIVING(posix_fallocate, (int descriptor, off_t at, off_t size), (descriptor, at, size))
GIVING(posix_fallocate64, (int descriptor, off64_t at, off64_t size), (descriptor, at, size))
ON_PATH(int, rename, to, (const char *from, const char *to), (from, to))
ON_PATH(int, renameat, to, (int at, const char *from, int there, const char *to), (at, from, there, to))
ON_PATH(int, renameat2, to, (int at, const char *from, int there, const char *to, unsigned flags), (at, from, there, to, flags))
ON_PATH(int, link, to, (const char *from, const char *to), (from, to))
ON_PATH(int, linkat, to, (int at, const char *from, int there, const char *to, int flags), (at, from, there, to, flags))
ON_PATH(int, mkdir, path, (const char *path, mode_t mode), (path, mode))

#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        static int (*really)(const char *, int, ...); \
        if (!really) really = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name); \
        va_list rest; va_start(rest, flags); mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; va_end(rest); \
        if (flags & O_CREAT && path_fails(path)) return -1; \
        return really(path, flags, mode); }
#define OPENING_AT(name) \
    int name(int at, const char *path, int flags, ...) { \
        static int (*really)(int, const char *, int, ...); \
        if (!really) really = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, #name); \
        va_list rest; va_start(rest, flags); mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; va_end(rest); \
        if (flags & O_CREAT && path_fails(path)) return -1; \
        return really(at, path, flags, mode); }
OPENING(open)
OPENING(open64)
OPENING_AT(openat)
OPENING_AT(openat64)
