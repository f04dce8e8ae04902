"""Functions of a file judged as parts of a training step that moves along minus a gradient."""
