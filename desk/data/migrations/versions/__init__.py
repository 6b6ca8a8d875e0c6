"""One file a step; nobody edits a step that was released."""
