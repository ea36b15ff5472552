// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/CertificateFields.h"

#include "records/Lengths.h"
#include "ui/parts/LineField.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QDate dayIn(const LineField *field)
{
    return QDate::fromString(field->text().trimmed(), Qt::ISODate);
}

QString written(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

}

CertificateFields::CertificateFields(QWidget *parent)
    : QWidget(parent)
    , m_from(new LineField(tr("有效期自")))
    , m_to(new LineField(tr("有效期至")))
    , m_scope(new LineField)
{
    setObjectName(QStringLiteral("CertificateFields"));
    m_from->setObjectName(QStringLiteral("validFrom"));
    m_to->setObjectName(QStringLiteral("validTo"));
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->edit()->setMaxLength(longest(QLatin1String("scope")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *days = new QHBoxLayout;
    days->setSpacing(8);
    days->addWidget(m_from);
    days->addWidget(m_to);
    column->addLayout(days);
    column->addWidget(m_scope);
    connect(m_from, &LineField::edited, this, &CertificateFields::followFirst);
    for (LineField *field : {m_from, m_to, m_scope})
        connect(field, &LineField::edited, this, [this] {
            judge();
            Q_EMIT edited();
        });
}

void CertificateFields::setItem(const ItemCertificate &item, bool licence)
{
    m_item = item;
    const bool bears = item.term != LicenceTerm::None;
    m_from->setVisible(bears);
    m_to->setVisible(bears);
    m_to->setPlaceholder(item.term == LicenceTerm::Long ? tr("长期有效") : tr("年-月-日"));
    m_scope->setLabel(licence ? tr("许可范围") : tr("办理内容"));
    setWanted({});
}

void CertificateFields::setWanted(const WantedCertificate &wanted)
{
    m_from->setText(wanted.validFrom.isEmpty() ? written(m_item.first) : wanted.validFrom);
    m_usualTo = written(usualLast(dayIn(m_from)));
    m_to->setText(wanted.validTo.isEmpty() ? m_usualTo : wanted.validTo);
    m_scope->setText(wanted.scope.isEmpty() ? m_item.scope : wanted.scope);
    m_scope->edit()->setCursorPosition(0);
    judge();
}

// As the hall counts it: so many years, and the day before.
QDate CertificateFields::usualLast(const QDate &first) const
{
    if (m_item.term != LicenceTerm::Years || !first.isValid() || !m_item.last.isValid())
        return {};
    return first.addYears(m_item.last.addDays(1).year() - m_item.first.year()).addDays(-1);
}

// The last day goes with the first one, until somebody writes another.
void CertificateFields::followFirst()
{
    const bool usual = m_to->text().trimmed() == m_usualTo;
    m_usualTo = written(usualLast(dayIn(m_from)));
    if (usual)
        m_to->setText(m_usualTo);
}

WantedCertificate CertificateFields::wanted() const
{
    const auto unless = [](const LineField *field, const QString &usual) {
        const QString said = field->text().trimmed();
        return said == usual ? QString() : said;
    };
    return {unless(m_from, written(m_item.first)), unless(m_to, m_usualTo), unless(m_scope, m_item.scope)};
}

QString CertificateFields::whyNot() const
{
    if (m_item.term == LicenceTerm::None)
        return {};
    const QString until = m_to->text().trimmed();
    if (!dayIn(m_from).isValid())
        return tr("有效期自哪天，写成年-月-日");
    if (until.isEmpty())
        return m_item.term == LicenceTerm::Long ? QString() : tr("还没有填有效期至哪天");
    if (!dayIn(m_to).isValid())
        return tr("有效期至哪天，写成年-月-日");
    return dayIn(m_to) < dayIn(m_from) ? tr("有效期至早于有效期自") : QString();
}

void CertificateFields::focusFault()
{
    (dayIn(m_from).isValid() ? m_to : m_from)->edit()->setFocus(Qt::ShortcutFocusReason);
}

void CertificateFields::setLocked(bool locked)
{
    for (LineField *field : {m_from, m_to, m_scope})
        field->setLocked(locked);
}

void CertificateFields::judge()
{
    const auto mark = [](LineField *field, bool wrong) { wrong ? field->setFault(QString()) : field->clearNote(); };
    const QString until = m_to->text().trimmed();
    mark(m_from, !dayIn(m_from).isValid());
    mark(m_to, !until.isEmpty() && (!dayIn(m_to).isValid() || dayIn(m_to) < dayIn(m_from)));
}

}
