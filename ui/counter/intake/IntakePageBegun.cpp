// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/intake/IntakePage.h"

#include "core/Text.h"
#include "ui/counter/intake/IntakeForm.h"
#include "ui/counter/intake/PartyForm.h"
#include "ui/parts/Banner.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/LineField.h"
#include "ui/parts/StatePage.h"

#include <QLineEdit>
#include <QListWidget>

// What was begun for whom, what of it went to the hall, and what waits.

namespace yichuang {

namespace {

// Nobody need have typed a name yet; this is for within a sentence.
QString nameOf(const BegunIntake &begun)
{
    return begun.name().isEmpty() ? IntakePage::tr("没写姓名的人") : begun.name();
}

}

void IntakePage::keep()
{
    if (!m_guide)
        return;
    const QJsonObject form = m_form->kept();
    if (form == m_untouched)
        m_kept.remove(m_guide->code);
    else
        m_kept.insert(m_guide->code, form);
}

// Whose card lies there without an item being chosen has begun nothing.
std::optional<BegunIntake> IntakePage::begun()
{
    keep();
    if (m_wanted.isEmpty() || (m_party->isEmpty() && m_kept.isEmpty()))
        return std::nullopt;
    const QString code = m_guide ? m_guide->code : m_wanted;
    const auto item = std::find_if(m_items.cbegin(), m_items.cend(), [&code](const ReceivableItem &one) { return one.code == code; });
    return BegunIntake{code, item == m_items.cend() ? code : item->name, m_party->kept(), m_kept, 0, m_sent};
}

void IntakePage::store()
{
    m_begun.store(begun());
}

// Nothing that was typed is lost, and nothing of it is on the screen.
void IntakePage::beginAnew()
{
    if (const auto before = begun()) {
        m_begun.add(*before);
        m_begun.store({});
    }
    empty();
    sayAside();
    m_search->edit()->setFocus();
}

// Two stand at the window for what is asked of two: the second card is the other one's as a rule. Whose it is the clerk says, for the next
// applicant may have laid his down.
bool IntakePage::offerBeside(const IdentityCard &card)
{
    const QString place = m_guide && !m_party->firstEmpty() ? m_form->placeBeside(card) : QString();
    if (place.isEmpty())
        return false;
    m_beside = card;
    if (m_form->isBeside(card)) {
        takeBeside();
        return true;
    }
    m_aside->show(Tone::Blue, Icon::CardReader, tr("%1的证已经读进来").arg(visible(card.name)),
                  tr("是%1就按 Alt O 填上；是下一位办件的按 Ctrl N，证一起过去").arg(place), tr("填到%1").arg(place),
                  QStringLiteral("Alt O"));
    return true;
}

void IntakePage::takeBeside()
{
    if (!m_beside || m_isReceiving)
        return;
    const IdentityCard card = *m_beside;
    forgetBeside();
    m_form->fillBeside(card);
    focusOpen();
}

void IntakePage::forgetBeside()
{
    if (std::exchange(m_beside, {}))
        m_aside->hide();
}

// With another item where one is named.
void IntakePage::takeUp(int place, const QString &item)
{
    if (place >= m_begun.list().size())
        return;
    const BegunIntake one = m_begun.take(place);
    if (const auto before = begun())
        m_begun.add(*before);
    empty();
    m_kept = one.forms;
    m_sent = one.sent;
    m_party->setApplicant(one.applicant);
    askGuide(item.isEmpty() ? one.item : item);
    m_list->setCurrentRow(-1); // the focus stays here until the guide comes, and the next Enter would open somebody else's
    store();
}

// Asked twice, for it does not come back.
void IntakePage::strike(int place)
{
    if (place >= m_begun.list().size())
        return;
    if (m_striking != place) {
        m_striking = place;
        return m_aside->show(Tone::Red, Icon::Warning, tr("丢掉 %1 没收完的件？").arg(nameOf(m_begun.list()[place])),
                             tr("再按一次 Del 就丢掉，找不回来；按别的键留着"));
    }
    m_begun.take(place);
    search();
    sayAside();
    store();
}

QString IntakePage::begunNames()
{
    QStringList names;
    for (const BegunIntake &one : m_begun.list())
        names.append(nameOf(one));
    return names.join(tr("、"));
}

void IntakePage::sayAside()
{
    m_striking = -1;
    const QString names = begunNames();
    if (m_card && m_wanted.isEmpty()) {
        const QString who = visible(m_card->name);
        const QString fact = names.isEmpty() ? tr("%1的证已经读进来").arg(who) : tr("%1的证已经读进来；还没收完：%2").arg(who, names);
        return m_aside->show(Tone::Blue, Icon::CardReader, fact, tr("先选事项：输入拼音，↑ ↓ 选，回车；姓名和号码照证件填"));
    }
    if (names.isEmpty())
        return m_aside->hide();
    m_aside->show(Tone::Amber, Icon::Document, tr("还没收完：%1").arg(names), tr("写的都在：左边选中，回车接着收；不要了按 Del"));
}

// The window may end before the hall answers. What this PC keeps says then under which request the words went, before they go: sent again
// they are not received again.
void IntakePage::sendKept()
{
    SentIntake &sent = m_sent[m_guide->code];
    if (m_earlier == 0) {
        if (sent.request.isNull())
            sent.request = RequestId::make().uuid();
        const QJsonObject words = application();
        sent.words.removeAll(words);
        sent.words.append(words);
        store();
    }
    Q_EMIT receiveAsked(RequestId(sent.request), m_earlier == 0 ? sent.words.last() : sent.words[m_earlier - 1]);
}

// Only the words that the hall has lead to its case; which of several it has, the hall alone knows.
void IntakePage::sayReceived()
{
    const bool isAgreed = m_earlier > 0;
    m_earlier = isAgreed ? m_earlier - 1 : int(m_sent.value(m_guide->code).words.size()) - 1;
    if (isAgreed && m_earlier > 0)
        return sendKept();
    m_refused = m_earlier > 0 ? tr("这一件已经收过，收下的是改动以前写的；再按一次收件打开那一件，要改的在那里按 F7 更正")
                              : tr("这一件已经收过，没有再收；请在队列里按姓名打开。这里写的不要了，按 Ctrl N 选中它，按两次 Del");
    dress();
}

void IntakePage::clear()
{
    // What the same person had begun of another item waits with the others.
    if (m_guide) {
        m_kept.remove(m_guide->code);
        m_sent.remove(m_guide->code);
        m_guide.reset();
        if (!m_kept.isEmpty()) {
            m_wanted = m_kept.constBegin().key();
            m_begun.add(*begun());
        }
    }
    empty();
    store();
}

void IntakePage::empty()
{
    m_saving.stop();
    m_guide.reset();
    m_card.reset();
    m_beside.reset();
    m_missed.reset();
    m_kept.clear();
    m_sent.clear();
    m_earlier = 0;
    m_fault->hide();
    m_wanted.clear();
    m_refused.clear();
    m_party->setApplicant({});
    m_search->setText({});
    m_all->setChecked(false);
    search();
    m_state->showEmpty({Icon::Document, Tone::Blue, tr("先选事项"), tr("输入拼音，↑ ↓ 选，回车")});
    dress();
}

}
