// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HandGauge.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/DeadlineButton.h"
#include "ui/casefile/QueueModel.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/intake/IntakePage.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/UndoCard.h"
#include "ui/review/ActPanel.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PausePanel.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBar.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/TopBar.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeySequence>
#include <QListWidget>
#include <QTextStream>

#include <unistd.h>

namespace yichuang {

HandGauge::HandGauge(const QJsonObject &order)
    : Gauge(order)
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    m_input.setEnabled(false);
    connect(&m_input, &QSocketNotifier::activated, this, &HandGauge::read);
}

void HandGauge::begin()
{
    m_input.setEnabled(true);
    sayLine(seen());
}

void HandGauge::read()
{
    char bytes[4096];
    const ssize_t size = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (size <= 0) {
        m_input.setEnabled(false);
        Q_EMIT ended(0);
        return;
    }
    m_pending.append(bytes, size);
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
        const QByteArray line = m_pending.left(end);
        m_pending.remove(0, end + 1);
        obey(QJsonDocument::fromJson(line).object());
    }
}

void HandGauge::obey(const QJsonObject &wish)
{
    if (wish.contains(u"press"))
        press(QKeySequence::fromString(wish[u"press"].toString())[0]);
    if (wish.contains(u"type"))
        type(wish[u"type"].toString());
    if (wish.contains(u"card"))
        lay(wish[u"card"].toObject());
    if (wish.contains(u"look"))
        sayLine(seen());
}

// As an input method commits what was chosen.
void HandGauge::type(const QString &words)
{
    QInputMethodEvent commit;
    commit.setCommitString(words);
    if (QWidget *focus = QApplication::focusWidget())
        QApplication::sendEvent(focus, &commit);
}

void HandGauge::lay(const QJsonObject &person)
{
    CardData card;
    card.source = CardData::Source::Chip;
    card.name = person[u"name"].toString();
    card.number = person[u"number"].toString();
    card.address = person[u"address"].toString();
    card.validTo = QDate::currentDate().addYears(9);
    reader().lay(card);
}

QJsonObject HandGauge::seen() const
{
    const CaseWork *work = page() ? static_cast<CaseWork *>(page()->work()) : reviewPage()->work();
    const auto *banner = part<Banner>();
    const auto *queue = part<QueueModel>();
    QJsonArray rows;
    for (int row = 0; row < queue->rowCount(); ++row)
        rows.append(queue->data(queue->index(row), Qt::AccessibleTextRole).toString());
    QJsonObject all{{QStringLiteral("case"), work->file() ? work->file()->caseId.value() : 0},
                    {QStringLiteral("busy"), work->isBusy()},
                    {QStringLiteral("deaf"), work->isDeaf()},
                    {QStringLiteral("holds"), work->holds()},
                    {QStringLiteral("undo"), part<UndoCard>()->isRunning() ? part<UndoCard>()->accessibleName() : QString()},
                    {QStringLiteral("banner"), banner->isVisible() ? banner->fact() : QString()},
                    {QStringLiteral("devices"), part<TopBar>()->accessibleName()},
                    {QStringLiteral("clock"), part<TopBar>()->clockWords()},
                    {QStringLiteral("now"), queue->now().toString(Qt::ISODate)},
                    {QStringLiteral("rows"), rows}};
    if (work->file())
        all[QStringLiteral("file")] = page() ? seenOfCase() : seenOfReview();
    if (const auto *intake = part<IntakePage>(); intake && intake->isVisible()) {
        const QWidget *focus = QApplication::focusWidget();
        const auto *list = intake->findChild<QListWidget *>(QStringLiteral("itemList"));
        QJsonArray offered;
        for (int row = 0; row < list->count(); ++row)
            offered.append(list->item(row)->text());
        all[QStringLiteral("intake")] = QJsonObject{{QStringLiteral("list"), offered},
                                                    {QStringLiteral("application"), intake->application()},
                                                    {QStringLiteral("lacks"), intake->whyNot()},
                                                    {QStringLiteral("focus"), focus ? focus->objectName() : QString()}};
    }
    return all;
}

QJsonObject HandGauge::seenOfCase() const
{
    QJsonArray defects;
    const SupplementNotice notice = part<NoticePage>()->supplement();
    for (const Defect &defect : notice.defects)
        defects.append(defect.text);
    QJsonArray corrections; // while they are written
    if (part<CorrectionPage>()->isVisible()) {
        for (const Correction &correction : part<CorrectionPage>()->corrections())
            corrections.append(correction.after);
    }
    return {{QStringLiteral("marks"), part<MaterialsPanel>()->markedCount()},
            {QStringLiteral("agrees"), part<IdentityPanel>()->agrees()},
            {QStringLiteral("face"), part<IdentityPanel>()->faceMatches()},
            {QStringLiteral("note"), part<IdentityPanel>()->note()},
            {QStringLiteral("verdict"), part<DecisionBar>()->verdict()},
            {QStringLiteral("deadline"), part<DeadlineButton>()->accessibleName()},
            {QStringLiteral("writing"), part<NoticePage>()->isVisible()},
            {QStringLiteral("defects"), defects},
            {QStringLiteral("corrections"), corrections}};
}

QJsonObject HandGauge::seenOfReview() const
{
    const auto *act = part<ActPanel>();
    const auto *pause = part<PausePanel>();
    return {{QStringLiteral("judged"), part<PointList>()->judged()},
            {QStringLiteral("opinion"), part<OpinionPanel>()->opinion()},
            {QStringLiteral("verdict"), part<ReviewBar>()->verdict()},
            {QStringLiteral("reason"), part<ReviewBar>()->reason()},
            {QStringLiteral("words"), act->isVisible()     ? act->words()
                                      : pause->isVisible() ? pause->wanted().toJson()
                                                           : QJsonObject()}};
}

}
