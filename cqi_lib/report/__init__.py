"""From executed notebooks to pages that can be sent: merge, template, first page, papers, checks."""
