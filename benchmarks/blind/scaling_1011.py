# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: type hints
import numpy as np

def scaling(x_val: np.ndarray, x_train: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Validation rows first, as in the arguments; the statistics are those of x_train."""
    m = np.mean(x_train, dtype=float)
    s = np.std(x_train, ddof=1, dtype=float)
    return (x_val - m) / s, (x_train - m) / s
