"""Paper: records become a page model, the page model becomes PDF and pictures."""
