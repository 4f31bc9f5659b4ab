"""Run the command line as ``python -m ssc_extract``."""

from ssc_extract.cli import main

if __name__ == "__main__":
    main()
