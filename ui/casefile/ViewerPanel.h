// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/FileFacts.h"
#include "records/CaseFile.h"
#include "ui/parts/AsyncWatch.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace yichuang {

enum class Ink;
class ArchivePanel;
class AttachmentFetch;
class Button;
class CaseDesk;
class DocumentPage;
class Label;
class PageService;
class PinnedValues;
class Segmented;
class StatePage;
class ThumbStrip;
class YieldingRow;

// One paper of the case as it was handed in, drawn by the helper program; above it the values to compare with, below what was found.
class ViewerPanel : public QWidget {
    Q_OBJECT

public:
    ViewerPanel(CaseDesk &desk, PageService &pages, QWidget *parent = nullptr);
    ~ViewerPanel() override;

    void setCase(const CaseFile &file);
    void showMaterial(int seq);
    void setMark(std::optional<OriginalMark> mark);
    // Whoever does not check originals only looks.
    void setMarking(bool marking);
    // Of a case that is only looked at they cannot be pressed.
    void setMarkable(bool markable);
    int leastWidth() const;

    void zoomIn();
    void zoomOut();
    void fit();
    void rotate(int degrees);
    // What the applicant uploaded beside what the window scanned, then beside the file of the round before, then alone again.
    void compare();
    bool isComparing() const { return m_beside >= 0; }
    void nextPage();
    void previousPage();
    void toggleFullSize();
    int pageCount() const { return m_pageCount; }

Q_SIGNALS:
    void markChosen(yichuang::OriginalMark mark);
    void fullSizeChanged(bool full);
    void supplementAsked();
    void painted(); // a page is on the screen

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // A file that was handed in, or one inside it; an answer counts only while one is still there.
    struct Place {
        Attachment file;
        QList<int> entry;
        int round = 0;

        QByteArray sha256() const { return QByteArray::fromHex(file.sha256.toLatin1()); }
    };

    QWidget *buildHeader();
    QWidget *buildFoot();
    const Material *material() const;
    const Attachment *attachment() const;
    QList<Attachment> others() const;
    void standAlone();
    void beginFitted();
    QString earlier() const;
    Ink captionInk() const;
    QString filePlace(const QString &words) const;
    void dressCaption();
    void showBeside(bool shown);
    void open();
    void look();
    Place place() const;
    bool isAt(const Place &place) const { return place.round == m_round; }
    void leave();
    bool hasFocusInside() const;
    void sayConverting(const QByteArray &sha256, const QList<int> &entry);
    void sayComing(const QString &sha256, qint64 bytes, qint64 of);
    void showPages();
    void showList(const FileFacts &archive);
    void showFacts(const FileFacts &facts);
    void ask(int page);
    void askBeside(int page);
    void failBeside(const Error &error);
    void fail(const Error &error);
    QList<Button *> waysOn();
    void dress();

    AttachmentFetch *m_fetch;
    PageService &m_service;
    CaseFile m_case;
    int m_seq = 0;
    int m_file = 0; // which of the material's attachments
    int m_page = 0;
    int m_pageCount = 0;
    int m_round = 0; // of what is looked at
    bool m_full = false;
    int m_turn = 0; // of what lies there, by degrees
    int m_besideTurn = 0;
    int m_beside = -1; // which of others() stands beside it
    YieldingRow *m_header;
    Label *m_number;
    Label *m_title;
    Label *m_position;
    Label *m_flags;
    PinnedValues *m_pinned;
    ArchivePanel *m_archive;
    ThumbStrip *m_thumbs;
    DocumentPage *m_view;
    DocumentPage *m_besideView;
    StatePage *m_besideState;
    QGridLayout *m_papers; // a caption above each of the two
    Label *m_caption;
    Label *m_besideCaption;
    StatePage *m_state;
    Label *m_foundName;
    Segmented *m_found;
    PendingAnswer m_looked;
    PendingAnswer m_asked;
    PendingAnswer m_askedBeside;
    PendingAnswers m_askedThumbs;
};

}
