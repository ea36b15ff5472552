// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyWork.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Panel.h"

#include <QTimer>

class QVBoxLayout;

namespace yichuang {

class Button;

// One paper: what it is, what was supplied of it, and the ways to supply it.
class MaterialCard : public Panel {
    Q_OBJECT

public:
    // Within: a part of a card that names the paper already.
    MaterialCard(ApplyWork &work, Kiosk &kiosk, const GuideMaterial &material, bool within = false);

private:
    void refresh();
    void addHead(bool supplied);
    void addWays();
    void addFiles();
    Button *way(QLayout *row, const char *name, const QString &text, Icon sign);
    void scan();
    void askPhone();
    void watchPhone(const PhoneUpload &upload);

    ApplyWork &m_work;
    Kiosk &m_kiosk;
    GuideMaterial m_material;
    QVBoxLayout *m_rows;
    bool m_within;
    UploadId m_upload;
    QTimer m_timer;
};

}
