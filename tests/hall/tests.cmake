yichuang_tests(hall LINKS hall test_support)
add_dependencies(test_hall_PrivateHall yichuangctl)
