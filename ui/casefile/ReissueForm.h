// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Ids.h"

#include <QFuture>
#include <QWidget>

#include <functional>
#include <optional>

namespace yichuang {

class Button;
class ComboField;
class Label;

// Beside a paper that could not be made: that the decision stands, and who has it made again; whoever may gives the reason here and does so
// with one key. A lost answer is asked for again with the same request.
class ReissueForm : public QWidget {
    Q_OBJECT

public:
    using Call = std::function<QFuture<Result<Done>>(const RequestId &request, DocumentId paper, const QString &reason)>;

    explicit ReissueForm(QWidget *parent = nullptr);

    // Without one the form only says who may.
    void setCall(Call call);
    void setPaper(DocumentId paper);
    bool mayReissue() const { return bool(m_call); }
    void send();

Q_SIGNALS:
    void reissued(yichuang::DocumentId paper);

private:
    struct Asked {
        RequestId request;
        DocumentId paper;
        QString reason;
    };
    void settle(const Result<Done> &done);
    void dress();

    Call m_call;
    DocumentId m_paper;
    Label *m_how;
    ComboField *m_reason;
    Label *m_fault;
    Button *m_send;
    std::optional<Asked> m_asked;
    bool m_waiting = false;
};

}
