// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/Confinement.h"

#include "documents/PageProtocol.h"

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace yichuang {
namespace {

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit wanted{soft, hard};
    return setrlimit(resource, &wanted) == 0;
}

bool limitResources()
{
    constexpr rlim_t memory = 512UL << 20;
    return limit(RLIMIT_AS, memory, memory) && limit(RLIMIT_CPU, PageMessage::secondsForAnAnswer, PageMessage::secondsOfALife) &&
           limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NOFILE, 64, 64);
}

bool allowCalls(scmp_filter_ctx filter, std::initializer_list<int> calls)
{
    for (const int call : calls) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0)
            return false;
    }
    return true;
}

bool allowWhere(scmp_filter_ctx filter, int call, const scmp_arg_cmp &argument)
{
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &argument) == 0;
}

// Of a number that the kernel reads as an int it looks at the lower half only, and so does this.
scmp_arg_cmp isInt(unsigned argument, unsigned value)
{
    return {argument, SCMP_CMP_MASKED_EQ, 0xFFFFFFFFU, value};
}

// Files are read, for fonts that a PDF names without carrying them. To open for reading may still make a file or empty one.
bool allowReading(scmp_filter_ctx filter)
{
    constexpr scmp_datum_t changing = O_ACCMODE | O_CREAT | O_TRUNC;
    return allowWhere(filter, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, changing, scmp_datum_t(O_RDONLY))) &&
           allowWhere(filter, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, changing, scmp_datum_t(O_RDONLY))) &&
           allowWhere(filter, SCMP_SYS(fcntl), isInt(1, F_GETFL)) && allowWhere(filter, SCMP_SYS(fcntl), isInt(1, F_GETFD)) &&
           allowWhere(filter, SCMP_SYS(fcntl), isInt(1, F_SETFD)) &&
           allowCalls(filter, {SCMP_SYS(read),       SCMP_SYS(readv),    SCMP_SYS(pread64),    SCMP_SYS(lseek),  SCMP_SYS(close),
                               SCMP_SYS(stat),       SCMP_SYS(lstat),    SCMP_SYS(fstat),      SCMP_SYS(statx),  SCMP_SYS(newfstatat),
                               SCMP_SYS(getdents64), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(access), SCMP_SYS(faccessat),
                               SCMP_SYS(faccessat2), SCMP_SYS(statfs),   SCMP_SYS(fstatfs),    SCMP_SYS(getcwd), SCMP_SYS(fadvise64)});
}

// The questions come by its standard input, and with the first of them the file. Nothing else that is open here is a socket.
bool allowListening(scmp_filter_ctx filter)
{
    return allowWhere(filter, SCMP_SYS(recvmsg), isInt(0, STDIN_FILENO));
}

// What it found goes out by the pipe that it was given; no file can be opened to be written to.
bool allowAnswering(scmp_filter_ctx filter)
{
    return allowCalls(filter, {SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(exit), SCMP_SYS(exit_group)});
}

// Threads are wanted, processes are not. clone3 hides its flags in memory, so it is said not to exist and the C library takes clone.
// abort() sends its signal by tgkill, and limits are read by the call that would set them.
bool allowComputing(scmp_filter_ctx filter)
{
    return allowWhere(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 &&
           allowWhere(filter, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(getpid()))) &&
           allowWhere(filter, SCMP_SYS(prlimit64), SCMP_A2(SCMP_CMP_EQ, 0)) && allowWhere(filter, SCMP_SYS(prctl), isInt(0, PR_SET_NAME)) &&
           allowCalls(filter, {SCMP_SYS(brk),
                               SCMP_SYS(mmap),
                               SCMP_SYS(munmap),
                               SCMP_SYS(mprotect),
                               SCMP_SYS(mremap),
                               SCMP_SYS(madvise),
                               SCMP_SYS(futex),
                               SCMP_SYS(set_robust_list),
                               SCMP_SYS(rseq),
                               SCMP_SYS(sched_yield),
                               SCMP_SYS(sched_getaffinity),
                               SCMP_SYS(getpid),
                               SCMP_SYS(gettid),
                               SCMP_SYS(rt_sigaction),
                               SCMP_SYS(rt_sigprocmask),
                               SCMP_SYS(rt_sigreturn),
                               SCMP_SYS(sigaltstack),
                               SCMP_SYS(restart_syscall),
                               SCMP_SYS(poll),
                               SCMP_SYS(ppoll),
                               SCMP_SYS(eventfd2),
                               SCMP_SYS(pipe2),
                               SCMP_SYS(clock_gettime),
                               SCMP_SYS(clock_getres),
                               SCMP_SYS(gettimeofday),
                               SCMP_SYS(time),
                               SCMP_SYS(nanosleep),
                               SCMP_SYS(clock_nanosleep),
                               SCMP_SYS(getrusage),
                               SCMP_SYS(getrlimit),
                               SCMP_SYS(sysinfo),
                               SCMP_SYS(uname),
                               SCMP_SYS(getrandom),
                               SCMP_SYS(getuid),
                               SCMP_SYS(geteuid),
                               SCMP_SYS(getgid),
                               SCMP_SYS(getegid)});
}

// Whatever is not needed to read a file and to tell of it is refused, and so is whatever a kernel to come can do: who breaks a reader must
// reach neither the window that asked, nor its terminal, nor the network.
bool filterCalls()
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    const bool done = filter && allowReading(filter) && allowListening(filter) && allowAnswering(filter) && allowComputing(filter) &&
                      seccomp_load(filter) == 0;
    seccomp_release(filter);
    return done;
}

// The memory of other processes is read like a file, /proc/PID/mem, which no filter of calls tells from a font. A process in a domain of
// its own may look into none that is outside. Before Linux 5.13, or where that is switched off, windows still close their own
// (core/Forgetting.h).
bool leaveOtherProcesses()
{
    const landlock_ruleset_attr rules{.handled_access_fs = LANDLOCK_ACCESS_FS_MAKE_BLOCK};
    const long ruleset = syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
    if (ruleset < 0)
        return errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM;
    const bool done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(int(ruleset));
    return done;
}

// Whoever started it as root did not mean a stranger's file to have root's powers.
bool dropPowers()
{
    __user_cap_header_struct mine{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3]{};
    return syscall(SYS_capset, &mine, none) == 0;
}

}

bool confineThisProcess()
{
    return prctl(PR_SET_DUMPABLE, 0) == 0 && limitResources() && leaveOtherProcesses() && dropPowers() && filterCalls();
}

}
