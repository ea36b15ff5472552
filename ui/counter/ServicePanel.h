// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "records/Handout.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

namespace yichuang {

class Button;
class CheckBox;
class ComboField;
class Label;
class LineField;

// F6 at the window that hands out: a paper is served in another way than fetching, or what was posted has arrived or come back. It asks for
// what the way demands, and says what of it is empty; whether what is written is enough the hall says.
class ServicePanel : public QWidget {
    Q_OBJECT

public:
    explicit ServicePanel(QWidget *parent = nullptr);

    // What was written of this case and did not go is there again.
    void open(const Handout &handout);
    // It went: the next time something else is written.
    void forget(CaseId id);
    void submit();
    // Beside the field that it is about, where it is about one.
    void refuse(const Error &error);

Q_SIGNALS:
    void serveAsked(yichuang::DocumentId paper, const QJsonObject &service);
    void resultAsked(yichuang::ServiceId service, const QJsonObject &result);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Way;
    static QList<Way> ways();
    Way way() const;
    void build();
    void dress();
    void begin(const Handout &handout);
    QJsonObject written() const;
    void keep();
    void bringBack();
    QJsonObject filled() const;
    bool mayBeEmpty(const QString &fact) const;
    QStringList missing() const;

    ComboField *m_way;
    ComboField *m_paper;
    Label *m_meaning;
    Label *m_missing;
    QHash<QString, LineField *> m_fields;
    QHash<QString, QString> m_names; // of the fields
    QHash<QString, CheckBox *> m_boxes;
    Button *m_send;
    ServiceId m_posted; // under way in the post
    CaseId m_case;
    QJsonObject m_fresh; // what stands there before anybody writes
    QHash<CaseId, QJsonObject> m_kept;
};

}
