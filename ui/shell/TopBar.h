// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"
#include "records/SignedIn.h"
#include "ui/parts/Icon.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace yichuang {

// The 48 px bar over every workplace: hall, workplaces, F3, devices, the line, window and person, clock.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setPerson(const SignedIn &who);
    // What this person may do here, the current one underlined.
    void setWorkplaces(const QStringList &names, int current);
    void setLine(const std::optional<QDateTime> &lostSince);
    // An empty trouble: the printer is well.
    void setPrinterTrouble(const QString &trouble);
    void setReader(CardReader::State state);
    // For how many minutes messages, papers and clocks have stood still; 0: nobody knows for how long.
    void setKeeperSilent(std::optional<int> minutes);
    // The hall's day and time, as shown.
    QString clockWords() const;
    // Below the person's name, where the menu opens.
    QPoint menuPoint() const { return m_personBox.bottomLeft(); }
    // Where a press opens the menu; as it was painted last.
    QRect personBox() const { return m_personBox; }

Q_SIGNALS:
    void findWanted();
    void workplaceWanted(int index);
    void menuWanted(const QPoint &below);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Device {
        Icon icon;
        QString words;
        bool well;
    };
    QRect findBox() const;
    QList<Device> devices() const;
    qreal wordsOf(const QList<Device> &devices) const;
    qreal paintRight(QPainter &painter, qreal left);
    void describe();

    SignedIn m_who;
    std::optional<QDateTime> m_lostSince;
    QString m_printerTrouble;
    CardReader::State m_reader = CardReader::State::Ready;
    std::optional<int> m_keeperSilent;
    QTimer m_tick;
    QRect m_personBox;
    QRect m_findBox; // as much of it as there is room for, beside what is said of the devices
    QStringList m_places;
    QList<QRect> m_placeBoxes;
    int m_place = 0;
};

}
