// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/WhenStyled.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace yichuang {

namespace {

class Styled : public QObject {
public:
    Styled(QWidget *widget, std::function<void()> apply)
        : QObject(widget)
        , m_apply(std::move(apply))
    {
        widget->installEventFilter(this);
        m_apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange && watched == parent())
            m_apply();
        return false;
    }

private:
    std::function<void()> m_apply;
};

}

void whenStyled(QWidget *widget, std::function<void()> apply)
{
    new Styled(widget, std::move(apply));
}

}
