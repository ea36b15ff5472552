// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/TouchScene.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace yichuang;
using namespace yichuang::test;

namespace {

// Notes every key that arrives.
class KeyLog : public QObject {
public:
    QString text;
    QList<int> keys;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            text += static_cast<QKeyEvent *>(event)->text();
            keys.append(static_cast<QKeyEvent *>(event)->key());
        }
        return false;
    }
};

}

class TestTouchKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setAppearance({.dress = Dress::Kiosk});
        const auto loaded = PinyinEngine::load();
        QVERIFY2(loaded.ok(), loaded ? "" : qPrintable(loaded.error().log));
        m_engine = *loaded;
    }
    void init()
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        m_first = new QLineEdit;
        m_first->setAccessibleName("店名");
        m_other = new QPushButton("别处");
        m_last = new QLineEdit;
        for (QWidget *widget : std::initializer_list<QWidget *>{m_first, m_other, m_last})
            widget->setMinimumHeight(96);
        column->addWidget(m_first);
        column->addWidget(m_other);
        column->addStretch();
        column->addWidget(m_last);
        content->setMinimumHeight(1880);
        m_scene = std::make_unique<TouchScene>(content);
        m_scene->keyboard().setEngine(m_engine);
        QVERIFY(m_scene->isReady());
        m_other->setFocus();
    }
    void cleanup() { m_scene.reset(); }

    void comesForTheFieldThatIsTouchedAndGoesWithIt()
    {
        QVERIFY(m_scene->keyboard().isHidden());
        m_scene->touch(m_first);
        QVERIFY(m_scene->keyboard().isVisible());
        QCOMPARE(m_scene->keyboard().field(), m_first);
        QCOMPARE(QApplication::focusWidget(), m_first);
        m_scene->touch(m_other);
        QVERIFY(m_scene->keyboard().isHidden());
        m_last->setReadOnly(true);
        m_scene->touch(m_last);
        QVERIFY(m_scene->keyboard().isHidden());
    }

    void canBePutAwayAndComesBack()
    {
        m_scene->touch(m_first);
        m_scene->touch(m_scene->keyboard().strip(), m_scene->keyboard().strip()->arrow().center());
        QVERIFY(m_scene->keyboard().isHidden());
        m_scene->touch(m_first);
        QVERIFY(m_scene->keyboard().isVisible());
    }

    void neverCoversItsField()
    {
        m_scene->touch(m_last);
        QVERIFY(m_scene->keyboard().isVisible());
        const auto bottom = [this] { return m_last->mapTo(&m_scene->window(), QPoint(0, m_last->height())).y(); };
        QTRY_VERIFY2(bottom() <= m_scene->keyboard().y(), qPrintable(QString::number(bottom())));
        QVERIFY(m_last->mapTo(&m_scene->window(), QPoint()).y() >= 0);
    }

    void showsTheBoardThatTheFieldAsksFor_data()
    {
        QTest::addColumn<int>("hints");
        QTest::addColumn<QString>("property");
        QTest::addColumn<Board>("board");
        QTest::newRow("words") << 0 << "" << Board::Pinyin;
        QTest::newRow("telephone") << int(Qt::ImhDigitsOnly) << "" << Board::Digits;
        QTest::newRow("number") << int(Qt::ImhFormattedNumbersOnly) << "" << Board::Decimal;
        QTest::newRow("password") << int(Qt::ImhHiddenText) << "" << Board::Latin;
        QTest::newRow("mail") << int(Qt::ImhEmailCharactersOnly) << "" << Board::Latin;
        QTest::newRow("identity card") << 0 << "identity" << Board::Identity;
        QTest::newRow("a number as on a card") << int(Qt::ImhPreferNumbers) << "" << Board::Identity;
        QTest::newRow("a number with letters") << int(Qt::ImhPreferUppercase) << "" << Board::Code;
        QTest::newRow("the property stands above the hint") << int(Qt::ImhDigitsOnly) << "latin" << Board::Latin;
    }
    void showsTheBoardThatTheFieldAsksFor()
    {
        QFETCH(int, hints);
        QFETCH(QString, property);
        m_first->setInputMethodHints(Qt::InputMethodHints(hints));
        m_first->setProperty("keyboard", property);
        m_scene->touch(m_first);
        QTEST(m_scene->keyboard().board(), "board");
    }

    void itsKeysAreLargeEnoughForAThumb_data()
    {
        QTest::addColumn<QString>("board");
        for (const char *board : {"pinyin", "latin", "digits", "decimal", "identity"})
            QTest::newRow(board) << board;
    }
    void itsKeysAreLargeEnoughForAThumb()
    {
        QFETCH(QString, board);
        m_first->setProperty("keyboard", board);
        m_scene->touch(m_first);
        QCoreApplication::sendPostedEvents();
        const bool digits = board != "pinyin" && board != "latin";
        for (const QString &key : digits ? QStringList{"1", "9", "0"} : QStringList{"q", "a", "m", "p"}) {
            const QRect place = m_scene->pad()->placeOf(key);
            QVERIFY2(place.width() >= 93 && place.height() >= 112, qPrintable(key));
            QVERIFY(m_scene->pad()->rect().contains(place));
        }
    }

    void digitsAndTheXArriveAsKeys()
    {
        KeyLog log;
        m_first->installEventFilter(&log);
        m_first->setProperty("keyboard", "identity");
        m_scene->touch(m_first);
        m_scene->type("34052419800101001X");
        QCOMPARE(m_first->text(), "34052419800101001X");
        QCOMPARE(log.text, "34052419800101001X");
        m_scene->type("\b\b");
        QCOMPARE(m_first->text(), "3405241980010100");
        m_scene->press(KeyAct::Enter);
        QCOMPARE(log.keys.last(), int(Qt::Key_Return));
    }

    void pinyinBecomesTheWordThatIsChosen()
    {
        m_scene->touch(m_first);
        m_scene->type("jingying");
        QCOMPARE(m_first->text(), "");
        QCOMPARE(m_scene->keyboard().strip()->placeOf(0).isEmpty(), false);
        m_scene->choose(0);
        QCOMPARE(m_first->text(), "经营");
        m_scene->type("xuke ");
        QCOMPARE(m_first->text(), "经营许可");
        m_scene->type("\b");
        QCOMPARE(m_first->text(), "经营许");
    }

    void erasingTakesLettersBeforeWords()
    {
        m_first->setText("食品");
        m_scene->touch(m_first);
        m_first->end(false);
        m_scene->type("jingx\b");
        m_scene->type("ying ");
        QCOMPARE(m_first->text(), "食品经营");
    }

    void lettersThatNobodyChoseStay()
    {
        m_scene->touch(m_first);
        m_scene->type("wifi");
        m_scene->press(KeyAct::Enter);
        QCOMPARE(m_first->text(), "wifi");
        m_scene->type("abc");
        m_scene->touch(m_last);
        QCOMPARE(m_first->text(), "wifiabc");
        QCOMPARE(m_last->text(), "");
    }

    void turnsToLatinCapitalsAndSigns()
    {
        m_scene->touch(m_first);
        m_scene->press(KeyAct::ToLatin);
        m_scene->press(KeyAct::Shift);
        m_scene->type("ab");
        m_scene->press(KeyAct::ToSymbols);
        m_scene->type("4，");
        m_scene->press(KeyAct::ToPinyin);
        m_scene->type("ni ");
        QCOMPARE(m_first->text(), "Ab4，你");
    }

    void aPasswordIsNeverComposed()
    {
        m_first->setEchoMode(QLineEdit::Password);
        m_first->setInputMethodHints(Qt::ImhHiddenText);
        m_scene->touch(m_first);
        m_scene->type("nihao");
        QCOMPARE(m_first->text(), "nihao");
        QVERIFY(m_scene->keyboard().strip()->placeOf(0).isEmpty());
    }

    void twoThumbsTypeAtOnce()
    {
        m_first->setProperty("keyboard", "latin");
        m_scene->touch(m_first);
        const QPoint a = m_scene->pad()->placeOf("a").center();
        const QPoint s = m_scene->pad()->placeOf("s").center();
        QTest::touchEvent(&m_scene->window(), m_scene->finger()).press(0, a, m_scene->pad());
        QTest::touchEvent(&m_scene->window(), m_scene->finger()).stationary(0).press(1, s, m_scene->pad());
        QTest::touchEvent(&m_scene->window(), m_scene->finger()).release(0, a, m_scene->pad()).stationary(1);
        QTest::touchEvent(&m_scene->window(), m_scene->finger()).release(1, s, m_scene->pad());
        QCOMPARE(m_first->text(), "as");
    }

    void theErasingKeyGoesOnWhileItIsHeld()
    {
        m_first->setText("1234567");
        m_scene->touch(m_first);
        m_first->end(false);
        const QPoint erase = m_scene->pad()->placeOf(KeyAct::Erase).center();
        QTest::touchEvent(&m_scene->window(), m_scene->finger()).press(0, erase, m_scene->pad());
        QTRY_COMPARE(m_first->text(), "");
        QTest::touchEvent(&m_scene->window(), m_scene->finger()).release(0, erase, m_scene->pad());
        m_first->setText("8");
        // Of two timers of one thread the one that is due first goes first, however busy the machine is.
        bool later = false;
        QTimer::singleShot(200, Qt::PreciseTimer, this, [&later] { later = true; });
        QTRY_VERIFY(later);
        QCOMPARE(m_first->text(), "8");
    }

    void forgetsWhenItIsWiped()
    {
        m_scene->touch(m_first);
        m_scene->type("jingying");
        m_scene->keyboard().wipe();
        QVERIFY(m_scene->keyboard().strip()->placeOf(0).isEmpty());
        m_scene->touch(m_last);
        QCOMPARE(m_first->text(), "");
    }

    void writesLettersWhileTheDictionaryIsNotThere()
    {
        TouchScene bare(new QLineEdit);
        QVERIFY(bare.isReady());
        auto *edit = bare.window().findChild<QLineEdit *>();
        bare.touch(edit, QPoint(20, 20));
        bare.type("abc");
        QCOMPARE(edit->text(), "abc");
    }

private:
    std::shared_ptr<PinyinEngine> m_engine;
    std::unique_ptr<TouchScene> m_scene;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_last = nullptr;
    QPushButton *m_other = nullptr;
};

YICHUANG_TEST(TestTouchKeyboard)
#include "tst_TouchKeyboard.moc"
