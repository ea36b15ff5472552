yichuang_tests(ui/casefile WINDOWS LINKS casefile)
