# piece: gradients
# truth: wrong
# function: gradients
# mistake: the results come in the other order than the docstring says, the bias first
# line: 14
# style: type hints
import numpy as np

def gradients(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray) -> tuple:
    """Returns (dw, db)."""
    r = (1 + np.tanh((x @ w + b) / 2)) / 2 - y
    ext = np.hstack([np.ones((len(x), 1)), x])
    g = r @ ext / len(r)
    return g[0], g[1:]
