"""``python -m steepest`` is the command ``steepest``."""

from steepest.cli import main

if __name__ == "__main__":
    main()
