"""What comes out: validated, frozen records whose spans point into the source."""
