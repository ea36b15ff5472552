// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"
#include "ui/counter/CounterKeys.h"
#include "ui/scan/ScanRun.h"
#include "ui/counter/scan/ScanUpload.h"

#include <QWidget>

class QListWidget;

namespace yichuang {

class Banner;
class Button;
class CheckBox;
class ComboField;
class DocumentPage;
class SectionHeader;
class StatePage;

// Alt S: the paper that lies on the window's scanner, page by page, looked at before it goes into the case. What was scanned stays until it
// is in the case or taken out by hand, also where the page is left; leaving stops the scanner, and a page that comes after that belongs to
// its own paper or to none.
class ScanPage : public QWidget {
    Q_OBJECT

public:
    explicit ScanPage(QWidget *parent = nullptr);

    // Scans at once, with what was chosen last; pages that wait for another paper are shown first.
    void open(const CaseFile &file, int seq);
    // The keys that mean something here; false: it is none of them.
    bool act(CounterVerb verb);
    void setBlocked(const QString &why);
    // How much of them is in the hall; its last word stays until it is not busy any more.
    void tellSent(qint64 bytes, qint64 of);
    // It is in the case now.
    void clear();
    CaseId caseId() const { return m_case; }
    int pageCount() const { return int(m_pages.size()); }
    bool isBusy() const { return m_run.isBusy(); }

Q_SIGNALS:
    void sendAsked(int seq, const yichuang::ScannedPaperFile &paper);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildLeft();
    QWidget *buildFoot();
    void wireRun();
    void scan();
    void scanWanted();
    void offer(const QList<ScannerPlace> &places);
    void offer(const ScannerTalents &talents);
    void append(const ScannedPage &page);
    void turn(int degrees);
    void remove();
    void send();
    void show(int row);
    void label(int row);
    void fail(const Error &error);
    QString whyNot() const;
    void dress();

    ScanRun m_run;
    CaseId m_case;
    int m_seq = 0;
    QString m_material;
    QString m_item;
    QList<ScannedPage> m_pages;
    QString m_blocked;
    QString m_sent;
    QString m_told;  // of which device the talents are shown
    int m_stack = 0; // which pages these are
    bool m_making = false;
    SectionHeader *m_header;
    ComboField *m_device;
    ComboField *m_source;
    ComboField *m_resolution;
    CheckBox *m_colour;
    CheckBox *m_watermark;
    QListWidget *m_list;
    DocumentPage *m_view;
    StatePage *m_state;
    Banner *m_banner;
    Button *m_more;
    Button *m_send;
};

}
