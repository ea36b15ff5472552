// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Banner.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/Resting.h"
#include "ui/TooWide.h"

#include <QVBoxLayout>

using namespace yichuang;
using namespace yichuang::test;

// What stands in the strip above everything, with the way out at its end.
class BannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_banner = new Banner;
        column->addWidget(m_banner);
        column->addStretch();
        m_window->resize(900, 300);
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        setAppearance({});
    }

    void what_fits_stands_on_one_line_of_forty_pixels()
    {
        m_banner->show(Tone::Amber, Icon::Offline, QStringLiteral("网络断开 3 分钟"), QStringLiteral("可查看和核对，决定等联网后发"),
                       QStringLiteral("立即重试"));
        QVERIFY(comesToRest(m_window.get()));
        QCOMPARE(m_banner->height(), 40);
        QCOMPARE(words(0)->geometry().center().y(), words(1)->geometry().center().y());
        QVERIFY(words(1)->width() >= words(1)->sizeHint().width());
    }

    void the_way_out_is_read_whole_at_the_largest_text_and_the_name_is_what_is_cut()
    {
        setAppearance({false, 150});
        m_banner->show(
            Tone::Red, Icon::Warning, QStringLiteral("没有撤回，仍然有效：预审 江门市蓬江区华昌环保工程技术服务有限责任公司白沙第一分公司"),
            QStringLiteral("断网时按的一下没有办成。要更改，请主管办理，并说明是哪一件、什么时候按的、要改成什么"), QStringLiteral("重试"));
        QVERIFY(comesToRest(m_window.get()));
        QVERIFY(m_banner->height() > 60);
        QVERIFY(words(1)->height() >= words(1)->heightForWidth(words(1)->width()));
        QVERIFY(words(1)->width() > 400);
        QVERIFY(m_banner->rect().contains(words(1)->geometry()));
        QCOMPARE(cutThrough(m_window.get()), QString());
        QCOMPARE(m_window->width(), 900);
        const auto *action = m_banner->findChild<Button *>();
        QVERIFY(action->isVisible() && action->width() >= action->sizeHint().width());
        // With room again it is one line again.
        m_window->resize(3000, 300);
        QVERIFY(comesToRest(m_window.get()));
        QCOMPARE(m_banner->height(), 60);
    }

private:
    // What is so, and what it means.
    Label *words(int which) { return m_banner->findChildren<Label *>(Qt::FindDirectChildrenOnly).at(which); }

    std::unique_ptr<QWidget> m_window;
    Banner *m_banner = nullptr;
};

YICHUANG_TEST(BannerTest)
#include "tst_Banner.moc"
