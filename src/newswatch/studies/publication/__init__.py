"""Where the study is published and registered: journal, meeting, DOI, PMID, registry number."""
