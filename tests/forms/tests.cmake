yichuang_tests(forms LINKS forms)
