"""Who said what: quotation marks, speakers, their roles and whether they had a part in the study."""
