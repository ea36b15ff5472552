yichuang_tests(ui/casefile LINKS casefile)
