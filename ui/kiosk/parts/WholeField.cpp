// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/WholeField.h"

#include "ui/parts/LineField.h"
#include "ui/parts/TextBox.h"

namespace yichuang::whole_field {

QWidget *of(QWidget *editor, const QWidget *content)
{
    QWidget *whole = editor;
    for (QWidget *part = editor->parentWidget(); part && part != content; part = part->parentWidget()) {
        if (qobject_cast<LineField *>(part) || qobject_cast<TextBox *>(part) || part->property(Property).toBool())
            whole = part;
    }
    return whole;
}

}
