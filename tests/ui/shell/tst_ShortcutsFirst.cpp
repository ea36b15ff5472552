// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterKeys.h"
#include "ui/review/ReviewKeys.h"
#include "ui/shell/ShortcutsFirst.h"

#include "ui/shell/GreedyField.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

template<typename Verb> void addTo(QSet<QKeySequence> &all, const KeyTable<Verb> &table)
{
    for (const auto &key : table.shortcuts())
        for (const QKeySequence &sequence : key.keys)
            all.insert(sequence);
}

QSet<QKeySequence> keysOfTheWorkplaces()
{
    QSet<QKeySequence> all;
    addTo(all, CounterKeys::table());
    addTo(all, ReviewKeys::table());
    return all;
}

bool isChord(const QKeySequence &keys)
{
    return bool(keys[0].keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

}

// The keys of a workplace wherever the focus is, also over a display whose fields take some of them for editing.
class ShortcutsFirstTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QWidget>();
        m_field = new GreedyField(m_place.get());
        m_place->show();
        m_place->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_place.get(), 60'000));
        m_field->setFocus();
        QVERIFY(m_field->hasFocus());
    }
    void cleanup() { m_place.reset(); }

    void a_chord_of_a_workplace_works_in_a_field_that_would_take_it_data()
    {
        QTest::addColumn<QKeySequence>("chord");
        const QSet<QKeySequence> all = keysOfTheWorkplaces();
        for (const QKeySequence &keys : all)
            if (isChord(keys))
                QTest::addRow("%s", qPrintable(keys.toString())) << keys;
    }
    void a_chord_of_a_workplace_works_in_a_field_that_would_take_it()
    {
        QFETCH(QKeySequence, chord);
        QCOMPARE(pressed(chord), 0); // the field took it
        const ShortcutsFirst shortcuts(nullptr);
        QCOMPARE(pressed(chord), 1);
    }

    // These no display's fields take; whatever is neither would be dead in a field again.
    void every_other_key_of_a_workplace_is_a_function_key()
    {
        const QSet<QKeySequence> all = keysOfTheWorkplaces();
        int chords = 0;
        for (const QKeySequence &keys : all) {
            chords += isChord(keys);
            QVERIFY2(isChord(keys) || (keys[0].key() >= Qt::Key_F1 && keys[0].key() <= Qt::Key_F12), qPrintable(keys.toString()));
        }
        QVERIFY2(chords >= 25, qPrintable(QString::number(chords)));
    }

    void what_text_is_edited_with_is_the_fields()
    {
        const ShortcutsFirst shortcuts(nullptr);
        const QSet<QKeySequence> all = keysOfTheWorkplaces();
        for (const auto each : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll, QKeySequence::Undo,
                                QKeySequence::Redo}) {
            const QList<QKeySequence> bindings = QKeySequence::keyBindings(each);
            QVERIFY(!bindings.isEmpty());
            for (const QKeySequence &keys : bindings) {
                QCOMPARE(pressed(keys), 0);
                QVERIFY2(!all.contains(keys), qPrintable(keys.toString())); // nor could a workplace have it
            }
        }
    }

    void a_chord_that_nothing_waits_for_is_the_fields()
    {
        const ShortcutsFirst shortcuts(nullptr);
        m_field->setText(QStringLiteral("abc def"));
        m_field->setCursorPosition(0);
        QTest::keyClick(m_field, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_field->cursorPosition(), 4);
    }

    void with_Ctrl_a_digit_of_the_number_pad_is_the_pages_as_its_twin_is()
    {
        const auto onThePad = Qt::ControlModifier | Qt::KeypadModifier;
        QTest::keyClick(m_field, Qt::Key_1, onThePad);
        QCOMPARE(m_field->text(), QStringLiteral("1")); // the field took it
        m_field->clear();
        const ShortcutsFirst shortcuts(nullptr);
        Heard heard(m_place.get());
        QTest::keyClick(m_field, Qt::Key_1, onThePad);
        QCOMPARE(m_field->text(), QString());
        QCOMPARE(heard.chords, QList<QKeyCombination>{Qt::ControlModifier | Qt::Key_1});
        QTest::keyClick(m_field, Qt::Key_2, Qt::KeypadModifier);
        QCOMPARE(m_field->text(), QStringLiteral("2"));
    }

private:
    // What is left to the page by whatever lies on it.
    struct Heard : QObject {
        explicit Heard(QWidget *page) { page->installEventFilter(this); }
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() != QEvent::KeyPress)
                return false;
            const auto *press = static_cast<QKeyEvent *>(event);
            if (press->key() != Qt::Key_Control)
                chords.append(QKeyCombination(press->modifiers(), Qt::Key(press->key())));
            return false;
        }
        QList<QKeyCombination> chords;
    };

    int pressed(const QKeySequence &keys)
    {
        QShortcut shortcut(keys, m_place.get());
        const QSignalSpy heard(&shortcut, &QShortcut::activated);
        QTest::keyClick(m_field, keys[0].key(), keys[0].keyboardModifiers());
        return int(heard.size());
    }

    std::unique_ptr<QWidget> m_place;
    QLineEdit *m_field = nullptr;
};

YICHUANG_TEST(ShortcutsFirstTest)
#include "tst_ShortcutsFirst.moc"
