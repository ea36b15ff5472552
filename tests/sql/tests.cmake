yichuang_tests(sql LINKS test_support documents Qt6::Sql)
