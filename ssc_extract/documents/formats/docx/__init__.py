"""Word files (.docx): parts of XML in a zip package, read as a stream of tags."""
