yichuang_tests(sql LINKS test_support Qt6::Sql)
