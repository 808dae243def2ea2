"""Approved drafts as a blog takes them: block markup, what WordPress is asked and answers, and the plan of what to do.

Pure: what is sent and what came back are values; the network and the disk are the business of ``pipeline/publish``.
"""
