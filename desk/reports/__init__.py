"""Printed reports: records become a page model, and typst renders it to PDF and pictures."""
