// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/Confinement.h"

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

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
    return limit(RLIMIT_AS, memory, memory) && limit(RLIMIT_CPU, 5, 6) && limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_CORE, 0, 0) &&
           limit(RLIMIT_NOFILE, 64, 64);
}

bool refuseCalls(scmp_filter_ctx filter, std::initializer_list<int> calls)
{
    for (const int call : calls) {
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) != 0)
            return false;
    }
    return true;
}

// Reading stays allowed, for fonts that a PDF names without carrying them.
bool refuseWriting(scmp_filter_ctx filter)
{
    for (const int mode : {O_WRONLY, O_RDWR}) {
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(open), 1,
                             SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, scmp_datum_t(mode))) != 0 ||
            seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1,
                             SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, scmp_datum_t(mode))) != 0)
            return false;
    }
    return true;
}

// Threads are wanted, processes are not. clone3 hides its flags in memory, so it is said not to exist and the C library takes clone.
bool refuseProcesses(scmp_filter_ctx filter)
{
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

bool filterCalls()
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    const bool done = filter &&
                      refuseCalls(filter, {SCMP_SYS(socket),
                                           SCMP_SYS(socketpair),
                                           SCMP_SYS(connect),
                                           SCMP_SYS(bind),
                                           SCMP_SYS(listen),
                                           SCMP_SYS(sendto),
                                           SCMP_SYS(sendmsg),
                                           SCMP_SYS(execve),
                                           SCMP_SYS(execveat),
                                           SCMP_SYS(fork),
                                           SCMP_SYS(vfork),
                                           SCMP_SYS(ptrace),
                                           SCMP_SYS(kill),
                                           SCMP_SYS(creat),
                                           SCMP_SYS(openat2),
                                           SCMP_SYS(unlink),
                                           SCMP_SYS(unlinkat),
                                           SCMP_SYS(rename),
                                           SCMP_SYS(renameat),
                                           SCMP_SYS(renameat2),
                                           SCMP_SYS(mkdir),
                                           SCMP_SYS(mkdirat),
                                           SCMP_SYS(rmdir),
                                           SCMP_SYS(link),
                                           SCMP_SYS(linkat),
                                           SCMP_SYS(symlink),
                                           SCMP_SYS(symlinkat),
                                           SCMP_SYS(chmod),
                                           SCMP_SYS(fchmodat),
                                           SCMP_SYS(chown),
                                           SCMP_SYS(fchownat),
                                           SCMP_SYS(truncate),
                                           SCMP_SYS(mount),
                                           SCMP_SYS(process_vm_readv),
                                           SCMP_SYS(process_vm_writev),
                                           SCMP_SYS(io_uring_setup),
                                           SCMP_SYS(bpf),
                                           SCMP_SYS(setrlimit),
                                           SCMP_SYS(shmget),
                                           SCMP_SYS(keyctl)}) &&
                      refuseWriting(filter) && refuseProcesses(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return done;
}

}

bool confineThisProcess()
{
    return prctl(PR_SET_DUMPABLE, 0) == 0 && limitResources() && filterCalls();
}

}
