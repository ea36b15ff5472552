yichuang_tests(sql SEES pictures LINKS test_support records documents Qt6::Sql)
