// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"
#include "ui/kiosk/frame/Kiosk.h"

#include <QTimer>

namespace yichuang {

// One application while it is filled in, or one supplement: what was answered, which papers, where the person stands. Saved in the hall
// after every change and step, so that it is found again on any kiosk; handed in once, however often that is pressed.
class ApplyWork : public QObject {
    Q_OBJECT

public:
    explicit ApplyWork(Kiosk &kiosk, QObject *parent = nullptr);

    void begin(const QString &item);
    void resume(const QUuid &draft);
    // A case that was handed in before: of a supplement only what the notice asks for, of a declined one everything, as it was answered.
    void handInAgain(const QString &caseNo);
    // After line.unread: what was asked last, once more.
    void readAgain() { m_read(); }

    const ServiceGuide &guide() const { return m_guide; }
    const QList<FormDefinition> &forms() const { return m_forms; }
    const ApplicationDraft &draft() const { return m_draft; }
    // The case that is handed in again; else nothing.
    const std::optional<MyCase> &earlier() const { return m_case; }
    bool isDeclined() const { return m_case && m_case->row.next == NextAct::Resubmit; }

    QJsonObject answers(const QString &form, const QString &page) const;
    void setAnswers(const QString &form, const QString &page, const QJsonObject &answers);
    // The fields of a page that were filled in beforehand: their keys and where the value is from.
    QList<PrefilledField> prefilled(const QString &form, const QString &page) const;

    // By the hall's own rule, with the answers as they stand.
    bool isWanted(const GuideMaterial &material) const;
    bool isOptional(const GuideMaterial &material) const;
    bool isSupplied(const GuideMaterial &material) const;
    // The papers that are still to come.
    QList<GuideMaterial> missing() const;
    // Handed in with the declined case, and still there.
    bool isKept(int seq) const;
    bool isWindow(int seq) const;
    // The names of those that are handed in at the window.
    QStringList toBring() const;
    QList<UploadedFile> files(int seq) const;
    void setWindow(int seq, bool window);
    void addFile(int seq, const UploadedFile &file);
    void removeFile(int seq, const QString &sha256);

    bool asAgent() const { return m_draft.data[u"as_agent"].toBool(); }
    void setAgent(bool agent, const QJsonObject &applicant);
    bool notify(const QString &way) const;
    void setNotify(const QString &way, bool on);

    // Where the person stands; saved with the rest.
    void standAt(const QString &place);
    void saveNow();
    // Asks the hall for all faults first.
    void check();
    void submit();
    bool isSubmitting() const { return m_submitting; }

Q_SIGNALS:
    void ready();
    void saved(const QDateTime &at);
    // The line is away; what was typed is saved once it is back.
    void unsaved();
    void changed();
    void checked(const QList<yichuang::ApplicationFault> &faults);
    void submitted(const yichuang::ApplicationReceipt &receipt);
    // The hall is away: it waits sealed under this name, and is handed in by itself.
    void kept(const QUuid &name);
    // Another device has gone on with the draft: what is here is a draft of its own from now on, and was not submitted. In words.
    void parted(const QString &words);
    void failed(const yichuang::Error &error);

private:
    void load(const QString &item);
    void preferCard();
    QString binding(const PrefilledField &field) const;
    void takePrefill(const QList<PrefilledField> &fields);
    void keepCase(const MyCase &mine);
    void takeBackPromises();
    bool isByAgent() const;
    QJsonObject material(int seq) const;
    void setMaterial(int seq, const QJsonObject &material);
    void touched();
    void save(std::function<void()> then = {});
    void handIn();
    void part(const QDateTime &at);
    void askTicket();
    bool keepForLater(const Error &error);

    Kiosk &m_kiosk;
    std::shared_ptr<ApplicantSession> m_session;
    ServiceGuide m_guide;
    QList<FormDefinition> m_forms;
    ApplicationDraft m_draft;
    std::optional<MyCase> m_case;
    QList<PrefilledField> m_prefilled;
    std::function<void()> m_read;
    QTimer m_saving;
    std::optional<DraftTicket> m_ticket;
    bool m_ticketAsked = false;
    bool m_kept = false;
    qint64 m_sent = 0; // the last seq that went to the hall
    bool m_resumed = false;
    bool m_submitting = false;
};

}
