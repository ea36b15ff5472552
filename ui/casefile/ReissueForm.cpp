// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ReissueForm.h"

#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/Words.h"

#include <QVBoxLayout>

namespace yichuang {

namespace {

Label *wrapping(TextStyle style, Ink ink)
{
    auto *label = new Label({}, style, ink);
    label->setWordWrap(true);
    return label;
}

}

ReissueForm::ReissueForm(QWidget *parent)
    : QWidget(parent)
    , m_how(wrapping(TextStyle::Secondary, Ink::Second))
    , m_reason(new ComboField(tr("重新出具的原因"), {}, this))
    , m_fault(wrapping(TextStyle::Secondary, Ink::Red))
    , m_send(new Button(tr("重新出具"), Button::Kind::Primary, Button::Size::Decision, this))
{
    setObjectName(QStringLiteral("ReissueForm"));
    m_how->setObjectName(QStringLiteral("reissueHow"));
    m_fault->setObjectName(QStringLiteral("reissueFault"));
    m_reason->setObjectName(QStringLiteral("reissueReason"));
    // The hall keeps the reason in its own language, whatever that of the window.
    for (const char *reason : {QT_TR_NOOP("模板已改正"), QT_TR_NOOP("缺的字体已装上"), QT_TR_NOOP("再排一次")})
        m_reason->add(tr(reason), QString::fromUtf8(reason));
    m_send->setObjectName(QStringLiteral("reissue"));
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    auto *said = Label::bold(tr("这份文书没有排出来"), TextStyle::Body);
    said->setInk(Ink::Red);
    said->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{said, m_how, m_reason, m_fault, m_send})
        column->addWidget(part);
    connect(m_send, &Button::activated, this, &ReissueForm::send);
    dress();
}

void ReissueForm::setCall(Call call)
{
    m_call = std::move(call);
    dress();
}

void ReissueForm::setPaper(DocumentId paper)
{
    if (paper == m_paper)
        return;
    m_paper = paper;
    m_fault->setText({});
    dress();
}

void ReissueForm::send()
{
    if (!m_call || m_waiting || !m_paper.isValid())
        return;
    // Asked again after a lost answer it is the same request, else one of its own.
    const QString reason = m_reason->value().toString();
    if (!m_asked || m_asked->paper != m_paper || m_asked->reason != reason)
        m_asked = Asked{RequestId::make(), m_paper, reason};
    m_waiting = true;
    m_fault->setText({});
    dress();
    whenAnswered(m_call(m_asked->request, m_asked->paper, m_asked->reason), this, [this](const Result<Done> &done) { settle(done); });
}

void ReissueForm::settle(const Result<Done> &done)
{
    m_waiting = false;
    if (!done && done.error().is(error::OutcomeUnknown)) {
        m_fault->setText(tr("不知道办成没有。连上大厅后再按一次，不会重复登记"));
        return dress();
    }
    const DocumentId paper = std::exchange(m_asked, std::nullopt)->paper;
    if (done)
        Q_EMIT reissued(paper);
    else if (paper == m_paper)
        m_fault->setText(Words::say(done.error()).whole());
    dress();
}

void ReissueForm::dress()
{
    m_how->setText(mayReissue() ? tr("决定有效，文号不变。选好原因，用最新的模板重新出具；要改文字的，请系统管理员改。")
                                : tr("决定有效，文号不变。请部门负责人在审批里找到本件（F3），按 Ctrl P，再按 Ctrl Enter 重新出具。"));
    m_reason->setVisible(mayReissue());
    m_send->setVisible(mayReissue());
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_send->setNotReady(m_waiting ? tr("正在重新出具") : QString());
}

}
