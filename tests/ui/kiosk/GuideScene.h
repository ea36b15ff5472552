// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keeper/Keepers.h"
#include "ui/kiosk/KioskScene.h"
#include "ui/Resting.h"

#include "desk/CounterDesk.h"
#include "ui/kiosk/keyboard/KeyPad.h"
#include "ui/kiosk/keyboard/TouchKeyboard.h"
#include "ui/parts/Badge.h"
#include "upload/UploadServer.h"

#include <QPlainTextEdit>

namespace yichuang::test {

// A kiosk with a hall at work around it, as the applicant's guide describes it: a keeper who sends messages and sets papers, a clerk at
// window 1, telephones that can reach the kiosk, and an item whose application has two forms, one of them of two pages.
class GuideScene : public KioskScene {
public:
    static inline const QString item = QStringLiteral("440117990009");

    // Empty when the hall is ready, else why not.
    QString startGuide()
    {
        if (const QString why = startSmall(); !why.isEmpty())
            return why;
        if (const PsqlAnswer loaded =
                hall().asOwner(QStringLiteral("set role hall_owner; select hall.load_item($yc$%1$yc$)").arg(twoForms()));
            loaded.exitCode != 0)
            return loaded.err;
        KeeperSettings settings;
        settings.hall = hall().signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        m_keeper = makeKeeper(settings);
        m_keeper->start();
        auto uploads = UploadServer::listen(hall().signInAs(QStringLiteral("kiosk01")), QHostAddress::LocalHost, 0);
        if (!uploads)
            return uploads.error().log;
        m_uploads = std::move(uploads).value();
        setUploadPages(m_uploads->url().toString());
        m_line = std::make_unique<Line>(hall().signInAs(QStringLiteral("p0801")));
        m_clerk = std::make_unique<CounterDesk>(*m_line);
        const auto seated = m_clerk->signIn(1, QStringLiteral("pc01"), true).result();
        return seated ? QString() : seated.error().log;
    }

    CounterDesk &clerk() { return *m_clerk; }

    // What came to a telephone, the newest first.
    QStringList messagesOn(const QString &mobile) const
    {
        QStringList texts;
        const auto all = FolderGateway::newest(m_phone.path(), 10'000);
        if (all) {
            for (const PhoneMessage &one : *all) {
                if (one.mobile == mobile)
                    texts.append(one.text);
            }
        }
        return texts;
    }
    bool wasTold(const QString &mobile, const QString &words) const
    {
        const QStringList all = messagesOn(mobile);
        return std::any_of(all.begin(), all.end(), [&words](const QString &text) { return text.contains(words); });
    }

    // The clerk has the case before them.
    CaseFile claimed(const QString &caseNo)
    {
        const auto file = m_clerk->claim(RequestId::make(), CaseId(idOf(caseNo))).result();
        if (!file)
            qFatal("the clerk may not take %s: %s", qPrintable(caseNo), qPrintable(file.error().log));
        return *file;
    }
    qint64 idOf(const QString &caseNo)
    {
        return value(QStringLiteral("select id from hall.case_file where case_no = '%1'").arg(caseNo)).toLongLong();
    }
    QString statusOf(const QString &caseNo)
    {
        return value(QStringLiteral("select status from hall.case_file where case_no = '%1'").arg(caseNo));
    }

    // What was decided is told at once, instead of after the seconds in which it can be taken back.
    void letGo(const Result<Decided> &decided)
    {
        if (!decided)
            qFatal("the clerk was refused: %s %s", qPrintable(decided.error().log),
                   QJsonDocument(decided.error().facts).toJson(QJsonDocument::Compact).constData());
        if (const auto released = m_clerk->releaseNow(RequestId::make(), decided->caseId).result(); !released)
            qFatal("nothing is released: %s", qPrintable(released.error().log));
    }

    // A case that this person filed with the account earlier, without the window.
    QString filed(int n)
    {
        Line line(hall().signInAs(QStringLiteral("kiosk01")));
        ApplicantDesk desk(line);
        const auto in = desk.logIn(SmallHall::mobile(n), password()).result();
        if (!in)
            qFatal("no log-in: %s", qPrintable(in.error().log));
        ApplicationDraft draft;
        draft.id = QUuid::createUuid();
        draft.item = SmallHall::item;
        draft.seq = 1;
        const QJsonObject application = SmallHall::application(n);
        draft.data = {{QStringLiteral("answers"), application[u"answers"]}, {QStringLiteral("materials"), application[u"materials"]}};
        if (const auto saved = (*in)->saveDraft(draft).result(); !saved)
            qFatal("no draft: %s", qPrintable(saved.error().log));
        const auto receipt = (*in)->submit(draft.id).result();
        if (!receipt)
            qFatal("not filed: %s", qPrintable(receipt.error().log));
        (*in)->logOut().waitForFinished();
        return receipt->caseNo;
    }

    // Logs in with number and password, by touches.
    void enter(int n, const QString &secret = password())
    {
        QVERIFY(touch(QStringLiteral("myCases")));
        giveName(SmallHall::mobile(n), secret);
        QTRY_COMPARE(pageName(), QStringLiteral("CasesPage"));
    }
    void openCase(const QString &caseNo)
    {
        bool touched = false; // the list may still be coming
        QTRY_VERIFY(touched = touched || touch(QStringLiteral("open-") + caseNo));
        QTRY_COMPARE(pageName(), QStringLiteral("CasePage"));
        QTRY_VERIFY(shows(caseNo));
    }

    // Whether the page, or the sheet above it, says so anywhere, also below what is in sight.
    bool shows(const QString &words)
    {
        const auto said = [&](auto *part) { return part->isVisible() && part->text().contains(words); };
        const auto labels = window().findChildren<Label *>();
        const auto badges = window().findChildren<Badge *>();
        return std::any_of(labels.begin(), labels.end(), said) || std::any_of(badges.begin(), badges.end(), said);
    }

    // For the message of a test that did not find its words.
    QString everythingShown()
    {
        QStringList all;
        for (Label *label : window().findChildren<Label *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                all.append(label->text());
        }
        return all.join(u'|');
    }

    KeyPad *pad() { return window().keyboard()->pad(); }

    // A key of the keyboard on the screen. False when it has none such.
    bool press(const QRect &place)
    {
        if (place.isEmpty() || !pad()->isVisible())
            return false;
        touchAt(pad()->mapTo(&window(), place.center()));
        return true;
    }
    bool press(KeyAct act) { return press(pad()->placeOf(act)); }

    // Letter by letter on the keyboard of the screen, as its boards have them.
    bool tap(const QString &text)
    {
        for (const QChar letter : text) {
            const QString key(letter);
            if (pad()->placeOf(key).isEmpty())
                press(letter.isLetter() ? KeyAct::ToLatin : KeyAct::ToSymbols);
            if (!press(pad()->placeOf(key)))
                return false;
        }
        return true;
    }
    // Touches the field, then the keys. Chinese is written by its pinyin, which the space bar turns into the likeliest word.
    bool fill(QWidget *edit, const QString &keys) { return edit && touch(edit) && edit->hasFocus() && tap(keys); }
    bool fill(const QString &name, const QString &keys)
    {
        if (!comesToRest(&window())) // a page that was just made
            return false;
        QWidget *field = find(name);
        return field && fill(field->findChild<QLineEdit *>(), keys);
    }
    bool spell(const QString &name, const QString &pinyin)
    {
        if (!window().keyboard()->engine() && !QTest::qWaitFor([this] { return bool(window().keyboard()->engine()); }, 60'000))
            return false;
        return fill(name, pinyin) && press(KeyAct::Space);
    }
    QString textOf(const QString &name)
    {
        QWidget *field = find(name);
        auto *edit = field ? field->findChild<QLineEdit *>() : nullptr;
        return edit ? edit->text() : QString();
    }
    // One of the choices of a segmented control.
    bool choose(const QString &control, int choice)
    {
        QWidget *segments = find(control);
        return segments && touch(segments->findChildren<QAbstractButton *>().at(choice));
    }
    // Asks for the code of the field above, reads it off the telephone and types it.
    void typeCode(const QString &mobile)
    {
        forgetCodes();
        const int before = int(messagesOn(mobile).size());
        QVERIFY(touch(QStringLiteral("sendCode")));
        QTRY_VERIFY(messagesOn(mobile).size() > before);
        static const QRegularExpression six(QStringLiteral("\\d{6}"));
        QVERIFY(fill(QStringLiteral("code"), six.match(messagesOn(mobile).first()).captured()));
    }

private:
    static QString twoForms()
    {
        return QStringLiteral(
            R"({"code": "440117990009", "name": "小餐饮设立", "department": "17", "version": 1, "valid_from": "2024-01-01",
            "licence": true, "immediate": false, "needs_visit": true, "online_whole": false, "sensitive": false, "fee": "不收费",
            "applicant_kinds": ["person", "enterprise"], "limits": {"statutory": {"n": 20, "unit": "workday"}, "promised": {"n": 5, "unit": "workday"}},
            "guide": {"summary": "小餐饮设立", "legal_basis": [{"law": "中华人民共和国食品安全法", "article": "第三十六条"}]},
            "materials": [
                {"seq": 1, "code": "S-01", "name": "申请书", "kind": "application", "required": "yes", "originals": 1, "copies": 0,
                 "form": "electronic", "verify_original": false, "exempt": true, "shared_source": "系统生成"},
                {"seq": 2, "code": "S-02", "name": "场所使用证明", "kind": "premises", "required": "yes", "originals": 0, "copies": 1,
                 "form": "either", "verify_original": true, "exempt": false, "shared_source": null, "allowed_types": ["pdf", "jpg"]},
                {"seq": 3, "code": "S-03", "name": "健康证明", "kind": "health", "required": "yes", "originals": 0, "copies": 1,
                 "form": "either", "verify_original": false, "exempt": false, "shared_source": null, "allowed_types": ["pdf", "jpg"]}],
            "forms": [
                {"code": "S1", "title": "小餐饮设立申请表", "pages": [
                    {"key": "shop", "title": "店铺", "schema": {"type": "object", "required": ["shop", "street"], "properties": {
                        "shop": {"title": "店名", "type": "string", "minLength": 2, "maxLength": 60},
                        "street": {"title": "地址", "type": "string", "minLength": 4, "maxLength": 120, "x-binds": "address"}}, "additionalProperties": false}},
                    {"key": "staff", "title": "人员", "schema": {"type": "object", "required": ["people"], "properties": {
                        "people": {"title": "从业人数", "type": "integer", "minimum": 1, "maximum": 50}}, "additionalProperties": false}}]},
                {"code": "S2", "title": "食品安全承诺书", "pages": [
                    {"key": "promise", "title": "承诺", "schema": {"type": "object", "required": ["signer"], "properties": {
                        "signer": {"title": "承诺人电话", "type": "string", "minLength": 4, "maxLength": 20}}, "additionalProperties": false}}]}]})");
    }

    QTemporaryDir m_phone;
    std::unique_ptr<Keeper> m_keeper;
    std::unique_ptr<UploadServer> m_uploads;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<CounterDesk> m_clerk;
};

}
