yichuang_tests(documents SEES pictures LINKS documents)

# The pages of citizens' files are drawn by the helper program, which has to be there first.
foreach(target test_documents_PageService test_documents_HostileCorpus test_documents_SampleDrawings)
    if(TARGET ${target})
        add_dependencies(${target} yichuang-page)
    endif()
endforeach()
