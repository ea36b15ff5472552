yichuang_tests(sql LINKS test_support records documents Qt6::Sql)
