yichuang_tests(ui/casefile SEES windows LINKS casefile)
