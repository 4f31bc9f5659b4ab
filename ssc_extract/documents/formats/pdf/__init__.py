"""PDF files with a text layer: glyphs → fragments → rows and columns → paragraphs → text."""
