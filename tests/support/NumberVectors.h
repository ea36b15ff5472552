// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang::test {

// Numbers with check characters, and whether they are good ones. The program and the hall each have the rule once; both are asked these.
struct NumberVector {
    const char *type; // of GA/T 2000.156, or credit_code
    const char *number;
    bool good;
};

inline constexpr NumberVector NumberVectors[] = {
    // GB 11643-1999, also residence permits of Hong Kong, Macao and Taiwan residents.
    {"111", "440703199003071235", true},
    {"111", "440703198511090040", true},
    {"111", "440705200002290012", true},
    {"111", "440781194901013383", true},
    {"111", "44070319880808002X", true},
    {"111", "11010519491231002X", true},
    {"111", "810000199408230021", true},
    {"111", "820000197511010126", true},
    {"111", "830000198812120341", true},
    {"111", "440703199003071234", false}, // check
    {"111", "440703189903071235", false}, // another century's
    {"111", "440703199002300016", false}, // 30 February
    {"111", "440703202913010014", false}, // month 13
    {"111", "440703209901010019", false}, // not born yet
    {"111", "44070319900307123", false},
    {"111", "4407031990030712350", false},
    {"111", "A40703199003071235", false},
    {"111", "840000199408230027", false}, // no area
    {"111", "810000199408230022", false},
    {"111", "911440199001150027", false}, // a foreigner's
    // Foreigners' permanent residence: of 2023 by the same rule, of 2017 by ICAO 9303.
    {"553", "911440199001150027", true},
    {"553", "932682198501010017", true},
    {"553", "911124198108030024", true},
    {"553", "KAZ110090123105", true},
    {"553", "USA440785031507", true},
    {"553", "911124198108030028", false},
    {"553", "KAZ110090123107", false},
    {"553", "811124198108030024", false},
    {"553", "K1Z110090123105", false},
    {"553", "911124198106310024", false}, // 31 June
    {"553", "KAZ110090063105", false},
    {"553", "911124208108030024", false}, // not born yet
    {"553", "91112419810803002", false},
    // GB 32100-2015.
    {"credit_code", "914403001922038216", true},
    {"credit_code", "9144030071526726XG", true},
    {"credit_code", "11440703007070124C", true},
    {"credit_code", "51440703MJL000016M", true},
    {"credit_code", "92440703MA51234527", true},
    {"credit_code", "91440703MA4UH2KM79", true},
    {"credit_code", "91440703MA4UH2KM78", false},
    {"credit_code", "91440703MA4UH2KM7", false},
    {"credit_code", "91440703MI4UH2KM79", false}, // no I
};

}
