yichuang_tests(programs LINKS desk documents keeper devices test_support Qt6::Network)
if(TARGET test_programs_Import)
    add_dependencies(test_programs_Import yichuangctl)
endif()
