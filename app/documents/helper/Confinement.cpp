// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/Confinement.h"

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

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

bool refuseWhere(scmp_filter_ctx filter, int call, const scmp_arg_cmp &argument)
{
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), call, 1, &argument) == 0;
}

bool refuseNetwork(scmp_filter_ctx filter)
{
    return refuseCalls(filter, {SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
                                SCMP_SYS(sendto), SCMP_SYS(sendmsg), SCMP_SYS(sendmmsg)});
}

// Reading stays allowed, for fonts that a PDF names without carrying them. To open for reading may still make a file or empty one.
bool refuseOpening(scmp_filter_ctx filter)
{
    for (const auto &[mask, value] : {std::pair(O_ACCMODE, O_WRONLY), {O_ACCMODE, O_RDWR}, {O_CREAT, O_CREAT}, {O_TRUNC, O_TRUNC}}) {
        if (!refuseWhere(filter, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, scmp_datum_t(mask), scmp_datum_t(value))) ||
            !refuseWhere(filter, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, scmp_datum_t(mask), scmp_datum_t(value))))
            return false;
    }
    return refuseCalls(filter, {SCMP_SYS(creat), SCMP_SYS(openat2), SCMP_SYS(open_by_handle_at), SCMP_SYS(mq_open)});
}

bool refuseChangesOfFiles(scmp_filter_ctx filter)
{
    return refuseCalls(
        filter, {SCMP_SYS(unlink),       SCMP_SYS(unlinkat),     SCMP_SYS(rename),    SCMP_SYS(renameat),  SCMP_SYS(renameat2),
                 SCMP_SYS(mkdir),        SCMP_SYS(mkdirat),      SCMP_SYS(rmdir),     SCMP_SYS(mknod),     SCMP_SYS(mknodat),
                 SCMP_SYS(link),         SCMP_SYS(linkat),       SCMP_SYS(symlink),   SCMP_SYS(symlinkat), SCMP_SYS(chmod),
                 SCMP_SYS(fchmod),       SCMP_SYS(fchmodat),     SCMP_SYS(chown),     SCMP_SYS(fchown),    SCMP_SYS(lchown),
                 SCMP_SYS(fchownat),     SCMP_SYS(truncate),     SCMP_SYS(utime),     SCMP_SYS(utimes),    SCMP_SYS(futimesat),
                 SCMP_SYS(utimensat),    SCMP_SYS(setxattr),     SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(removexattr),
                 SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr), SCMP_SYS(mq_unlink), SCMP_SYS(mount),     SCMP_SYS(io_uring_setup)});
}

// Threads are wanted, processes are not. clone3 hides its flags in memory, so it is said not to exist and the C library takes clone.
bool refuseProcesses(scmp_filter_ctx filter)
{
    return refuseCalls(filter, {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork)}) &&
           refuseWhere(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

// Who breaks a reader must reach neither the window that asked, which is the same person's, nor what it has open. abort() sends its signal
// by tgkill, and limits are read by the call that would set them.
bool refuseOtherProcesses(scmp_filter_ctx filter)
{
    return refuseCalls(filter, {SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(ptrace), SCMP_SYS(rt_tgsigqueueinfo),
                                SCMP_SYS(pidfd_send_signal), SCMP_SYS(pidfd_getfd), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
                                SCMP_SYS(process_madvise), SCMP_SYS(shmget), SCMP_SYS(shmat), SCMP_SYS(semget), SCMP_SYS(msgget),
                                SCMP_SYS(setpriority)}) &&
           refuseWhere(filter, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_NE, scmp_datum_t(getpid()))) &&
           refuseWhere(filter, SCMP_SYS(ioctl), SCMP_A1(SCMP_CMP_EQ, TIOCSTI)) && // words put into the terminal it was started from
           refuseWhere(filter, SCMP_SYS(prlimit64), SCMP_A2(SCMP_CMP_NE, 0)) && refuseCalls(filter, {SCMP_SYS(setrlimit)});
}

// Doors of the kernel that nothing here needs.
bool refuseTheSeldom(scmp_filter_ctx filter)
{
    return refuseCalls(filter, {SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(unshare), SCMP_SYS(setns),
                                SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key)});
}

bool filterCalls()
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    const bool done = filter && refuseNetwork(filter) && refuseOpening(filter) && refuseChangesOfFiles(filter) && refuseProcesses(filter) &&
                      refuseOtherProcesses(filter) && refuseTheSeldom(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return done;
}

}

bool confineThisProcess()
{
    return prctl(PR_SET_DUMPABLE, 0) == 0 && limitResources() && filterCalls();
}

}
