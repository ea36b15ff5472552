// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Appearances.h"

#include "hall/PostgresServer.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/shell/StartPage.h"

using namespace yichuang;
using namespace yichuang::test;

// What a person sees before there is a hall to sign in to: the long first steps, and why there is none. With YICHUANG_PICTURES=DIR the
// pictures are kept there.
class StartPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_look.takeOff(); }
    void a_step_is_said_while_it_lasts_data() { Appearances::addRows(); }
    void a_step_is_said_while_it_lasts()
    {
        m_look.putOn();
        StartPage page;
        page.show();
        const QString connecting = wordsOn(page);
        shot(page, "connecting");
        page.tell(QStringLiteral("making"));
        const QString making = wordsOn(page);
        shot(page, "making");
        page.tell(QStringLiteral("sample"));
        const QString sample = wordsOn(page);
        shot(page, "sample");
        QCOMPARE((QSet<QString>{connecting, making, sample}).size(), 3);
    }
    void each_failure_says_what_to_do_data() { Appearances::addRows(); }
    void each_failure_says_what_to_do()
    {
        m_look.putOn();
        const std::pair<const char *, QLatin1String> failures[] = {
            {"no-postgres", error::NoPostgres},     {"disk-full", error::DiskFull},     {"in-use", error::HallInUse},
            {"no-permission", error::NoPermission}, {"not-started", error::NotStarted}, {"line-lost", error::LineLost}};
        QSet<QString> said;
        for (const auto &[name, code] : failures) {
            StartPage page;
            page.show();
            const Error failure{code, QStringLiteral("for the log"), {}};
            page.fail(failure, code == error::LineLost ? QString() : QStringLiteral("/home/hall/.local/share/yichuang"));
            QCOMPARE(page.findChild<StatePage *>()->state(), StatePage::State::Failed);
            said.insert(wordsOn(page));
            shot(page, name);
        }
        QCOMPARE(said.size(), qsizetype(std::size(failures)));
    }

private:
    static QString wordsOn(const StartPage &page)
    {
        QStringList words;
        const QList<Label *> labels = page.findChildren<Label *>();
        for (const Label *label : labels)
            if (label->isVisible())
                words.append(label->text());
        return words.join(u' ');
    }

    static void shot(QWidget &page, const char *state)
    {
        QVERIFY(comesToRest(&page));
        const QString through = cutThrough(&page);
        QVERIFY2(through.isEmpty(), qPrintable(through));
        QCOMPARE(page.size(), QSize(1440, 900));
        Appearances::keepOther(page, QStringLiteral("staff-00-") + QLatin1String(state));
    }

    Appearances m_look;
};

YICHUANG_TEST(StartPicturesTest)
#include "tst_StartPictures.moc"
