// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/OfficeConverter.h"

#include "documents/FileFacts.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <csignal>
#include <linux/close_range.h>
#include <sys/resource.h>
#include <unistd.h>

namespace yichuang {
namespace {

using namespace std::chrono_literals;
constexpr auto patience = 90s; // 30 s of processor time on a machine that has other things to do
constexpr qint64 pdfLimit = 32LL << 20;
constexpr rlim_t memoryLimit = 2UL << 30;
constexpr rlim_t fileLimit = 256UL << 20;
constexpr qint64 folderLimit = 512LL << 20;

// Macros never run, links are never followed. A profile of this version's own spares LibreOffice the trials of its drawing, five sixths of
// its time.
const char settings[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>%s</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
)";

// A profile whose extensions another build looked at ends the first start with 81 and wants to be started again. A program that cannot be
// started (126, 127) says nothing of the file; where there is no PDF in the end, the code says so. The processor's limit kills as a machine
// without memory does: which it was is told by how much processor time was used, of which two seconds are lost in counting (11: all of it).
const char script[] = R"sh(user=/tmp/home/profile/user program=$(dirname "$4")
mkdir -p $user/extensions
sed -n 's/^buildid=//p' "$program/versionrc" > $user/extensions/buildid
printf "$1" "$(sed -n 's/^ProductKey=.* //p' "$program/bootstraprc")" > $user/registrymodifications.xcu
cat > "/tmp/paper.$2" || exit 9
state=81
while [ $state = 81 ]; do
    "$4" -env:UserInstallation=file:///tmp/home/profile --headless --norestore --nolockcheck --nodefault \
        --convert-to "$3" --outdir /tmp/out "/tmp/paper.$2" > /dev/null 2>&1 < /dev/null
    state=$?
done
if [ $state = 137 ]; then
    times > /tmp/times
    { read -r own; read -r user system; } < /tmp/times
    used=2
    for time in $user $system; do
        seconds=${time#*m}
        used=$((used + ${time%%m*} * 60 + ${seconds%%.*}))
    done
    [ $used -lt "$(ulimit -t)" ] || exit 11
fi
[ $state -lt 128 ] || exit $state
[ $state -lt 126 ] || exit 8
cat /tmp/out/paper.pdf || exit 10
)sh";

QStringList wallsOf()
{
    QString walls =
        QStringLiteral("--unshare-all --unshare-user --disable-userns --cap-drop ALL --die-with-parent --clearenv "
                       "--setenv HOME /tmp/home --setenv LC_ALL C.UTF-8 --setenv PATH /usr/bin --ro-bind /usr /usr --symlink usr/lib /lib "
                       "--symlink usr/lib64 /lib64 --symlink usr/bin /bin ");
    for (const char *read : {"/etc/libreoffice", "/etc/fonts", "/var/lib/libreoffice", "/var/cache/fontconfig"})
        walls += QStringLiteral("--ro-bind-try %1 %1 ").arg(QLatin1String(read));
    walls +=
        QStringLiteral("--proc /proc --dev /dev --size %1 --tmpfs /tmp --remount-ro /dev --remount-ro / --chdir /tmp").arg(folderLimit);
    return walls.split(u' ');
}

bool isSheet(const QString &ending)
{
    return ending.startsWith(u'x') || ending == QLatin1String("ods");
}

QString filterOf(const QString &ending)
{
    return QStringLiteral("pdf:%1_pdf_Export:{\"PageRange\":{\"type\":\"string\",\"value\":\"1-%2\"}}")
        .arg(isSheet(ending) ? QStringLiteral("calc") : QStringLiteral("writer"))
        .arg(OfficeConverter::pageLimit + 1); // by one more it is known that there are more
}

// Between fork and exec; what is set here holds for everything that it starts. Nothing that a library of this process left open goes with
// it: an open line would lead past all walls. Its session is its own: no terminal to write to, and one group, by which all of it is ended.
void limitResources(int file, rlim_t processorSeconds)
{
    if (setsid() < 0 || lseek(file, 0, SEEK_SET) != 0 || dup2(file, STDIN_FILENO) < 0 || close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
        _exit(8);
    const auto limit = [](__rlimit_resource resource, rlim_t soft, rlim_t hard) {
        const rlimit wanted{soft, hard};
        if (setrlimit(resource, &wanted) != 0)
            _exit(8);
    };
    limit(RLIMIT_AS, memoryLimit, memoryLimit);
    limit(RLIMIT_CPU, processorSeconds, processorSeconds); // killed outright: LibreOffice would take a warning for a crash
    limit(RLIMIT_FSIZE, fileLimit, fileLimit);
    limit(RLIMIT_CORE, 0, 0);
}

// A shell tells the signal that ended a program as 128 and its number. What kills without the processor's limit (11) is a machine that runs
// out of memory, which may also take the walls.
Error reasonOf(QProcess::ExitStatus status, int code)
{
    const QString log = QStringLiteral("office converter ended by %1 %2").arg(status == QProcess::CrashExit ? "signal" : "exit").arg(code);
    const int signal = status == QProcess::CrashExit ? code : code - 128;
    if (status == QProcess::NormalExit && (code == 1 || code == 8))
        return {error::FileHelper, log, {}};
    if (status == QProcess::NormalExit && code == 11)
        return {error::FileTime, log, {}};
    return {signal == SIGABRT || signal == SIGKILL ? error::FileMemory : error::FileBroken, log, {}};
}

}

bool OfficeConverter::Setup::opens(const QString &ending) const
{
    const QFileInfo program(office);
    const QString part = isSheet(ending) ? QStringLiteral("libsclo.so") : QStringLiteral("libswlo.so");
    return !ending.isEmpty() && QFileInfo(walls).isExecutable() && program.isExecutable() && program.dir().exists(part);
}

OfficeConverter::OfficeConverter(const Setup &setup, const SealedFile &file, const QString &mediaType, Converted converted, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_converted(std::move(converted))
{
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        settle(Error{error::FileTime, QStringLiteral("office converter took too long"), {}});
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &OfficeConverter::read);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) { ended(status, code); });
    // Queued, for where no process can be made that is said before start() returns.
    connect(
        &m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError why) {
            if (why == QProcess::FailedToStart)
                settle(Error{error::FileHelper, m_process.errorString(), {}});
        },
        Qt::QueuedConnection);
    const QString ending = officeEnding(mediaType);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier(
        [paper = m_file.descriptor(), seconds = rlim_t(setup.processorSeconds)] { limitResources(paper, seconds); });
    m_process.start(setup.walls, wallsOf() << "/usr/bin/sh"
                                           << "-c" << script << "sh" << settings << ending << filterOf(ending) << setup.office);
    m_clock.start(patience);
}

OfficeConverter::~OfficeConverter()
{
    m_process.disconnect(this);
    endAll();
    m_process.waitForFinished(1000);
}

void OfficeConverter::abandon()
{
    m_converted = nullptr;
    m_clock.stop();
    if (m_process.state() == QProcess::NotRunning) {
        deleteLater();
        return;
    }
    connect(&m_process, &QProcess::finished, this, &QObject::deleteLater);
    endAll();
}

// Bubblewrap ties what it starts to its own life as the last of its preparations: what it had started before would outlive it. In the
// moment before its group is made there is the one process only, which kill() ends.
void OfficeConverter::endAll()
{
    if (const qint64 id = m_process.processId(); id > 0)
        ::kill(pid_t(-id), SIGKILL);
    m_process.kill();
}

void OfficeConverter::read()
{
    if (const auto added = m_pdf.add(m_process.readAllStandardOutput()); !added)
        settle(added.error());
    if (m_pdf.size() > pdfLimit)
        settle(Error{error::FileTooBig, QStringLiteral("PDF of more than %1 bytes").arg(pdfLimit), {}});
}

void OfficeConverter::ended(QProcess::ExitStatus status, int code)
{
    read();
    if (status == QProcess::NormalExit && code == 0)
        settle(m_pdf.seal());
    else
        settle(reasonOf(status, code));
}

void OfficeConverter::settle(const Result<OfficePdf> &result)
{
    m_clock.stop();
    if (const Converted converted = std::exchange(m_converted, nullptr))
        converted(result);
}

}
