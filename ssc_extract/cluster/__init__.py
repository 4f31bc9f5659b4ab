"""The same run over more documents than one machine does: partitions, wherever they are worked on."""
