// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace yichuang {

// Where a case stands on its way, step by step: tick done, number current, bars paused, outline to come, cross failed.
class StepTracker : public QWidget {
    Q_OBJECT

public:
    enum class State { Done, Paused, Current, Future, Failed };

    struct Step {
        QString name;
        QString remark;
        State state = State::Future;
    };

    explicit StepTracker(QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCircle(QPainter &painter, const QRectF &circle, int index) const;
    void paintWords(QPainter &painter, const QRectF &place, const Step &step) const;

    QList<Step> m_steps;
};

}
