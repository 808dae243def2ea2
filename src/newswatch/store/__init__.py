"""The only SQL: one SQLite file, one module for each group of tables, one method for each question.

``with Store.open(path) as store:`` gives groups named as the tables: ``store.entries``, ``store.articles`` and so on.
Every method that writes is one transaction, unless it stands in ``with store.transaction():``.
"""
