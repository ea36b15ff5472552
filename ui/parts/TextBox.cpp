// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/TextBox.h"

#include "ui/parts/FieldBox.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QtMath>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MostLines = 8;

int padding()
{
    return spaced(5);
}

// Of a paste only what can stay is laid out at all, and one character more, so that the box says that it cut.
class BoundedEdit : public QPlainTextEdit {
public:
    // leftOut: how much of the paste that is going on is not even tried.
    BoundedEdit(int limit, qsizetype &leftOut)
        : m_limit(limit)
        , m_leftOut(leftOut)
    {
    }

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        // An empty clipboard has no source at all, or one of no formats: Qt takes the first of them all the same.
        if (!source || source->formats().isEmpty())
            return;
        if (!source->hasText() || source->text().size() <= m_limit)
            return QPlainTextEdit::insertFromMimeData(source);
        QMimeData beginning;
        beginning.setText(source->text().left(m_limit + 1));
        m_leftOut = source->text().size() - beginning.text().size();
        QPlainTextEdit::insertFromMimeData(&beginning);
        m_leftOut = 0;
    }

private:
    const int m_limit;
    qsizetype &m_leftOut;
};

}

TextBox::TextBox(const QString &label, int limit, QWidget *parent)
    : QWidget(parent)
    , m_limit(limit)
    , m_label(new Label(label, TextStyle::Meta, Ink::Third))
    , m_box(new FieldBox)
    , m_edit(new BoundedEdit(limit, m_leftOut))
    , m_counter(new Label({}, TextStyle::Meta, Ink::Third))
    , m_note(new FieldNote)
{
    auto *inside = new QVBoxLayout(m_box);
    inside->setContentsMargins(spaced(10), padding(), spaced(10), padding());
    inside->setSpacing(0);
    inside->addWidget(m_edit);
    inside->addWidget(m_counter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spaced(4)); // room for the focus ring
    column->addWidget(m_label);
    column->addWidget(m_box);
    column->addWidget(m_note);
    m_label->setVisible(!label.isEmpty());
    m_label->setWordWrap(true); // a question that is cut asks something else
    m_counter->setAlignment(Qt::AlignRight);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(label);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->document()->setDocumentMargin(0);
    bare(m_edit);
    bare(m_edit->viewport());
    m_box->showFocusOf(m_edit);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &TextBox::noteChange);
    m_edit->viewport()->installEventFilter(this);
    noteChange();
}

// A label or a note that wraps is the higher the narrower the box is.
QSize TextBox::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return {hint.width(), hasHeightForWidth() ? heightForWidth(width()) : hint.height()};
}

QString TextBox::text() const
{
    return m_edit->toPlainText();
}

void TextBox::setText(const QString &text)
{
    const bool halved = text.size() > m_limit && text.at(m_limit).isLowSurrogate();
    m_edit->setPlainText(text.left(halved ? m_limit - 1 : m_limit));
}

void TextBox::setBeginning(const QString &text)
{
    setText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void TextBox::insert(const QString &phrase)
{
    m_edit->insertPlainText(phrase);
}

void TextBox::setPlaceholder(const QString &words)
{
    m_edit->setPlaceholderText(words);
}

void TextBox::setLeastLines(int lines)
{
    m_leastLines = lines;
    fit();
}

void TextBox::setCounterShown(bool shown)
{
    m_counter->setVisible(shown);
    fit();
}

void TextBox::setFault(const QString &sentence)
{
    m_box->setState(FieldBox::State::Faulty);
    m_note->show(sentence, Tone::Red);
    m_edit->setAccessibleDescription(sentence);
}

void TextBox::clearNote()
{
    m_box->setState(m_edit->isReadOnly() ? FieldBox::State::Locked : FieldBox::State::Normal);
    m_note->clear();
    m_edit->setAccessibleDescription({});
}

QString TextBox::note() const
{
    return m_note->sentence();
}

void TextBox::setLocked(bool locked)
{
    m_edit->setReadOnly(locked);
    m_box->setState(locked ? FieldBox::State::Locked : FieldBox::State::Normal);
}

void TextBox::noteChange()
{
    if (m_cutting) {
        return;
    }
    const qsizetype length = text().size();
    if (length > m_limit) {
        cutToLimit();
        m_note->show(tr("最多 %1 字，多出的 %2 字没有收进来").arg(m_limit).arg(length + m_leftOut - m_limit), Tone::Amber);
    } else if (length < m_limit && m_box->state() != FieldBox::State::Faulty) {
        m_note->clear();
    }
    m_counter->setText(QStringLiteral("%1/%2").arg(text().size()).arg(m_limit));
    fit();
    Q_EMIT edited();
}

void TextBox::cutToLimit()
{
    m_cutting = true;
    const int excess = int(text().size()) - m_limit;
    QTextCursor cursor = m_edit->textCursor();
    const int end = qMax(cursor.position(), excess);
    const int from = end - excess;
    // One step with what was typed or pasted, so that undoing takes back both.
    cursor.joinPreviousEditBlock();
    cursor.setPosition(end);
    cursor.setPosition(from > 0 && text().at(from).isLowSurrogate() ? from - 1 : from, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.endEditBlock();
    m_cutting = false;
}

void TextBox::fit()
{
    int lines = 0;
    qreal high = 0; // a line with Chinese in it may be higher than the font says
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        high += m_edit->document()->documentLayout()->blockBoundingRect(block).height();
        lines += qMax(1, block.layout()->lineCount());
    }
    const int wanted = qBound(m_leastLines, lines, MostLines);
    m_edit->setVerticalScrollBarPolicy(lines > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int counter = m_counter->isHidden() ? 0 : fonts::lineHeight(TextStyle::Meta);
    const int line = qMax(fonts::lineHeight(TextStyle::Body), m_edit->fontMetrics().lineSpacing());
    const int inside = lines > MostLines ? wanted * line : qMax(wanted * line, qCeil(high));
    m_box->setFixedHeight(inside + counter + 2 * padding() + 2);
    m_isWhole = lines <= MostLines;
    QMetaObject::invokeMethod(this, &TextBox::showWhole, Qt::QueuedConnection);
}

// The cursor was followed before the box had grown.
void TextBox::showWhole()
{
    if (!m_isWhole)
        return;
    m_edit->verticalScrollBar()->setValue(0);
    m_edit->horizontalScrollBar()->setValue(0); // its lines end where the box does
}

bool TextBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        QMetaObject::invokeMethod(this, &TextBox::fit, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void TextBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        updateGeometry();
    }
    fit();
}

void TextBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fit();
    }
}

}
