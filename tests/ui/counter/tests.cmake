yichuang_tests(ui/counter LINKS counter test_support)
