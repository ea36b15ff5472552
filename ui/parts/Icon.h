// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace yichuang {

// Every sign of the windows, drawn as strokes on a grid of 24.
enum class Icon {
    None,
    Logo,
    Search,
    CardReader,
    Scanner,
    Printer,
    Tick,
    Cross,
    Warning,
    Clock,
    Copy,
    Eye,
    EyeOff,
    Lock,
    User,
    People,
    ZoomIn,
    ZoomOut,
    RotateLeft,
    RotateRight,
    SideBySide,
    FullScreen,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Plus,
    Minus,
    Info,
    Phone,
    Document,
    Offline,
    Online,
    Refresh,
    Download,
    Contrast,
    Help,
    Keyboard,
    Pause,
    Pencil,
    Message,
    Calendar,
    Bin,
    Undo,
    Home,
    Leave,
    Signature,
    Folder,
    Bell,
    Filter,
    Settings,
    // For the kiosk's large tiles.
    ArrowLeft,
    ArrowRight,
    ArrowDown,
    Backspace,
    Hand,
    Headset,
    Briefcase,
    Path,
    Grid,
    Building,
    History,
    IdCard,
    Elder,
    Coins,
    Medical,
    List,
    Pin,
    Speaker,
    LargeText,
    Star,
    Mobile,
    Drive,
    Heart,
    Baby,
    Cap,
    Shop,
    Medal,
    Scales,
    Leaf,
    Car,
    Crane
};

namespace icons {

// The strokes of an icon in grid units (0 to 24).
QPainterPath path(Icon icon);

// Strokes the icon into the square at the middle of `rect`, `stroke` grid units wide with round ends.
void paint(QPainter &painter, const QRectF &rect, Icon icon, const QColor &ink, qreal stroke = 1.75);

}
}
