yichuang_tests(programs LINKS desk documents test_support)
if(TARGET test_programs_Import)
    add_dependencies(test_programs_Import yichuangctl)
endif()
