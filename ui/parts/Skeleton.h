// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// Grey shapes where rows will be, 80 px each, or where a paper will lie, standing still; a line at the foot once loading takes long.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Rows, Paper };

    explicit Skeleton(QWidget *parent = nullptr);
    void setShape(Shape shape);
    void setSlow(bool slow);
    // How much has come; stands at the foot, slow or not.
    void setProgress(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRows(QPainter &painter, int room) const;
    void paintPaper(QPainter &painter) const;

    Shape m_shape = Shape::Rows;
    bool m_slow = false;
    QString m_progress;
};

}
