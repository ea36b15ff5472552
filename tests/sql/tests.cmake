yichuang_tests(sql LINKS core Qt6::Sql)
