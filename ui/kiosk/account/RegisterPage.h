// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class CheckBox;
class CodeField;
class FieldForm;
class LineField;
class Segmented;

// Registering as a person or as an enterprise. What is compulsory has a star; every field is checked as it is left.
class RegisterPage : public KioskPage {
    Q_OBJECT

public:
    RegisterPage(Kiosk &kiosk, int agreement, Kiosk::Make next);
    KioskPage *anew() override;

private:
    void build();
    void buildPerson();
    void buildFirm();
    void buildCommon();
    void takeCard(const CardData &card);
    void reveal(LineField *field);
    Registration registration() const;
    QString idType() const;
    void submit();
    void answered(const ApplicantDesk::LoggedIn &in);

    int m_agreement;
    Kiosk::Make m_next;
    RequestId m_request = RequestId::make();
    PartyKind m_kind = PartyKind::Person;
    Segmented *m_kinds;
    FieldForm *m_form = nullptr;
    Segmented *m_idTypes = nullptr;
    CodeField *m_code = nullptr;
    CheckBox *m_sms = nullptr;
    CheckBox *m_mail = nullptr;
    std::optional<CardData> m_card;
    bool m_busy = false;
};

}
