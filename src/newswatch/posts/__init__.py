"""Earlier posts of the blog: one file for each form they come in, and the ranking of related posts.

A form is a module of this package that ends in ``FORMAT: ImportFormat = ImportFormat(...)``; its module name is the
word in feeds.yaml (``- wxr: blog-export.xml``). Local forms open the file they are given and nothing else; of the forms
that come by network the pipeline fetches the pages, and only the reading of them is here.

>>> [name for name in formats()]
['blogger', 'feed', 'folder', 'ghost', 'saved_feed', 'substack', 'wordpress', 'wxr']
"""
