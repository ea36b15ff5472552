// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/ThemeIcon.h"

#include "records/Catalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace yichuang;

// The signs of the kiosk's home are told apart at a glance.
class ThemeIconTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_theme_of_the_catalogue_has_a_sign()
    {
        const QDir folder(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/catalogue/items"));
        const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        QVERIFY(names.size() > 20);
        QSet<int> signs;
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            CatalogueItem item;
            for (const QJsonValue theme : QJsonDocument::fromJson(file.readAll()).object()[u"themes"].toArray())
                (theme[u"axis"] == QLatin1String("person") ? item.personThemes : item.enterpriseThemes).append(theme[u"code"].toString());
            QVERIFY2(themeIcon(item) != Icon::Document, qPrintable(name));
            signs.insert(int(themeIcon(item)));
        }
        QVERIFY2(signs.size() > 12, qPrintable(QString::number(signs.size())));
    }

    void every_life_event_group_and_activity_of_the_catalogue_has_a_sign()
    {
        const QDir folder(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/catalogue/items"));
        const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        QVERIFY(names.size() > 20);
        const std::pair<const char *, CatalogueAxis> lists[] = {{"life_events", CatalogueAxis::LifeEvent},
                                                                {"special_groups", CatalogueAxis::SpecialGroup},
                                                                {"business_activities", CatalogueAxis::BusinessActivity}};
        int seen = 0;
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject item = QJsonDocument::fromJson(file.readAll()).object();
            for (const auto &[key, axis] : lists) {
                const QString place = QLatin1String(key);
                const QJsonArray given = item.contains(place) ? item[place].toArray() : item[u"guide"][place].toArray();
                for (const QJsonValue one : given) {
                    CatalogueCategory category;
                    category.axis = axis;
                    category.name = one.toString();
                    QVERIFY2(categoryIcon(category) != Icon::Document, qPrintable(category.name));
                    if (axis == CatalogueAxis::LifeEvent)
                        QVERIFY2(placeInLife(category.name) < placeInLife(QStringLiteral("别的")), qPrintable(category.name));
                    ++seen;
                }
            }
        }
        QVERIFY2(seen > 20, qPrintable(QString::number(seen)));
        CatalogueCategory department;
        department.axis = CatalogueAxis::Department;
        QVERIFY(categoryIcon(department) == Icon::Building);
    }

    void what_has_no_theme_or_another_is_a_paper()
    {
        CatalogueItem item;
        QVERIFY(themeIcon(item) == Icon::Document);
        item.personThemes = {QStringLiteral("999")};
        QVERIFY(themeIcon(item) == Icon::Document);
        item.enterpriseThemes = {QStringLiteral("120")};
        QVERIFY(themeIcon(item) == Icon::Cap);
    }
};

YICHUANG_TEST(ThemeIconTest)
#include "tst_ThemeIcon.moc"
