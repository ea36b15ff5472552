yichuang_tests(pinyin LINKS pinyin)
