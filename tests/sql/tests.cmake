yichuang_tests(sql SEES pictures LINKS test_support documents Qt6::Sql)
