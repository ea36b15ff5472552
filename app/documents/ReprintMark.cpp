// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ReprintMark.h"

#include "documents/Typeface.h"

#include <QDateTime>
#include <QList>
#include <QPainterPath>
#include <QPolygonF>
#include <QRegularExpression>
#include <QTimeZone>

namespace yichuang {
namespace {

constexpr double pointsPerMm = 72 / 25.4; // PDF units in a millimetre
constexpr double pdfWidth = 210 * pointsPerMm;
constexpr double pdfHeight = 297 * pointsPerMm;
constexpr double fromRight = 23.5 * pointsPerMm;
constexpr double fromTop = 11 * pointsPerMm;
constexpr double boxHeight = 8 * pointsPerMm;
constexpr double inset = 3.5 * pointsPerMm;
constexpr double widest = 90 * pointsPerMm; // 补打 第 99999 次 wants less than 70 in any typeface of a paper
constexpr double rounding = 0.011;          // numbers have two decimals

const QByteArray Colours = "Q\nq 0.78 0.1 0.1 RG 0.78 0.1 0.1 rg 1 w\n";
const QString TimeForm = QStringLiteral("yyyy-MM-dd HH:mm");

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2) + ' ';
}

// Outlines, not text: the page's own fonts are subsets that may lack these characters.
QByteArray outline(const QPainterPath &path)
{
    QByteArray result;
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto at = [&](int index) {
            const QPainterPath::Element element = path.elementAt(index);
            return number(element.x) + number(pdfHeight - element.y);
        };
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement: result += at(i) + "m\n"; break;
        case QPainterPath::LineToElement: result += at(i) + "l\n"; break;
        default: result += at(i) + at(i + 1) + at(i + 2) + "c\n"; i += 2;
        }
    }
    return result + "f\n";
}

QPainterPath written(const QString &words)
{
    QPainterPath text;
    text.addText(0, 0, documentFont(10, true), words);
    return QTransform::fromScale(1 / UnitsPerPoint, 1 / UnitsPerPoint).map(text);
}

QString beginning(int copyNumber)
{
    return QStringLiteral("补打 第 %1 次 · ").arg(copyNumber);
}

QTimeZone hallZone()
{
    return QTimeZone("Asia/Shanghai");
}

// One line of a stream: as many numbers as its operator takes, each written as number() writes them. A viewer takes the last ones of too
// many, so that none may be there which nobody looks at.
struct Drawing {
    QList<QPointF> at;
    QLatin1Char what{0};

    static std::optional<Drawing> in(const QByteArray &line)
    {
        static const QRegularExpression form(QStringLiteral("\\A((?:(?:0|[1-9][0-9]{0,2})\\.[0-9]{2} ){2,6})([mlc]|re S)\\z"));
        const auto found = form.match(QString::fromLatin1(line));
        const QStringList numbers = found.captured(1).split(u' ', Qt::SkipEmptyParts);
        Drawing drawing;
        drawing.what = QLatin1Char(found.hasMatch() ? found.captured(2).at(0).toLatin1() : '\0');
        const qsizetype wanted = drawing.what == u'c' ? 6 : drawing.what == u'r' ? 4 : 2;
        if (!found.hasMatch() || numbers.size() != wanted)
            return std::nullopt;
        for (qsizetype i = 0; i < numbers.size(); i += 2)
            drawing.at.append({numbers[i].toDouble(), numbers[i + 1].toDouble()});
        return drawing;
    }
};

// Where drawn() puts its box; how wide it is depends on what it says.
bool isBox(const Drawing &drawing)
{
    if (drawing.what != u'r')
        return false;
    const auto near = [](double one, double other) { return qAbs(one - other) <= 2 * rounding; };
    const QPointF corner = drawing.at[0];
    const QPointF size = drawing.at[1];
    return near(corner.x() + size.x(), pdfWidth - fromRight) && near(corner.y(), pdfHeight - fromTop - boxHeight) &&
           near(size.y(), boxHeight) && size.x() >= 2 * inset && size.x() <= widest;
}

// The points of the outlines between the box and the end; nothing where a line draws anything else or leaves the box.
std::optional<QPolygonF> outlinesIn(const QList<QByteArray> &lines)
{
    const auto box = lines.isEmpty() ? std::nullopt : Drawing::in(lines.first());
    if (!box || !isBox(*box) || lines.size() < 2)
        return std::nullopt;
    const QRectF inside(box->at[0], QSizeF(box->at[1].x(), box->at[1].y()));
    QPolygonF outlines;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto drawing = Drawing::in(lines[i]);
        if (!drawing || drawing->what == u'r' || (i == 1 && drawing->what != u'm'))
            return std::nullopt;
        for (const QPointF &at : drawing->at) {
            if (!inside.contains(at))
                return std::nullopt;
            outlines.append({at.x(), pdfHeight - at.y()});
        }
    }
    return outlines;
}

// Whether the outlines begin with those of the words, wherever they stand.
bool beginWith(const QPolygonF &outlines, const QString &words)
{
    const QPainterPath path = written(words);
    if (path.elementCount() == 0 || path.elementCount() > outlines.size())
        return false;
    const QPointF shift = outlines.first() - QPointF(path.elementAt(0));
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF off = outlines[i] - shift - QPointF(path.elementAt(i));
        if (qAbs(off.x()) > 2 * rounding || qAbs(off.y()) > 2 * rounding)
            return false;
    }
    return true;
}

// The time that stands in the box, read digit by digit; not a valid one where the outlines are no such words in this machine's typefaces.
QDateTime timeIn(const QPolygonF &outlines, int copyNumber)
{
    QString words = beginning(copyNumber);
    const qsizetype begin = words.size();
    for (const QChar place : TimeForm) {
        const QString candidates = place.isLetter() ? QStringLiteral("0123456789") : QString(place);
        const auto fits =
            std::find_if(candidates.begin(), candidates.end(), [&](QChar candidate) { return beginWith(outlines, words + candidate); });
        if (fits == candidates.end())
            return {};
        words += *fits;
    }
    // Date and time by themselves: this machine's own zone may have no such hour.
    const QString said = words.mid(begin);
    return QDateTime(QDate::fromString(said.left(10), Qt::ISODate), QTime::fromString(said.mid(11), QStringLiteral("HH:mm")), hallZone());
}

}

QByteArray ReprintMark::drawn(int copyNumber, const QDateTime &when)
{
    QPainterPath text = written(beginning(copyNumber) + when.toTimeZone(hallZone()).toString(TimeForm));
    const QRectF ink = text.boundingRect();
    const QSizeF box(ink.width() + 2 * inset, boxHeight);
    const QPointF corner(pdfWidth - fromRight - box.width(), fromTop);
    text.translate(corner.x() + inset - ink.x(), corner.y() + box.height() / 2 - ink.center().y());
    return "% " + QByteArray::number(copyNumber) + '\n' + Colours + number(corner.x()) + number(pdfHeight - corner.y() - box.height()) +
           number(box.width()) + number(box.height()) + "re S\n" + outline(text) + "Q\n";
}

std::optional<ReprintMark> ReprintMark::in(const QByteArray &content)
{
    static const QRegularExpression first(QStringLiteral("\\A% ([1-9][0-9]{0,4})\\n"));
    static const QByteArray end = "\nf\nQ\n";
    const auto begins = first.match(QString::fromLatin1(content.left(20)));
    const qsizetype from = begins.capturedEnd() + Colours.size();
    if (!begins.hasMatch() || content.mid(begins.capturedEnd(), Colours.size()) != Colours || !content.endsWith(end) ||
        content.size() - end.size() <= from)
        return std::nullopt;
    const auto outlines = outlinesIn(content.mid(from, content.size() - end.size() - from).split('\n'));
    if (!outlines)
        return std::nullopt;
    ReprintMark mark{begins.captured(1).toInt(), false};
    const QDateTime when = timeIn(*outlines, mark.copyNumber);
    mark.isRead = when.isValid() && drawn(mark.copyNumber, when) == content;
    return mark;
}

}
