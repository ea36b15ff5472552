yichuang_tests(documents LINKS documents Qt6::Network)
# The pages of citizens' files are drawn by the helper program, which has to be there first.
add_dependencies(test_documents yichuang-page)
