# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: type hints
import numpy as np

def relu(x: np.ndarray, out: np.ndarray | None = None) -> np.ndarray:
    """Writes into out only when asked to."""
    return np.clip(x, 0, None, out=out)
