yichuang_tests(records LINKS records)
