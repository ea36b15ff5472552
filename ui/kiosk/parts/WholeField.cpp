// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/WholeField.h"

#include "ui/parts/LineField.h"
#include "ui/parts/TextBox.h"

namespace yichuang::whole_field {

QWidget *of(QWidget *editor, const QWidget *content, int highest)
{
    QWidget *whole = editor;
    for (QWidget *part = editor->parentWidget(); part && part != content; part = part->parentWidget()) {
        const bool isField = qobject_cast<LineField *>(part) || qobject_cast<TextBox *>(part) || part->property(Property).toBool();
        if (isField && part->height() <= highest)
            whole = part;
    }
    return whole;
}

}
