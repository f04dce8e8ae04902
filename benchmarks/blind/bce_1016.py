# piece: bce
# truth: right
# function: loss
# mistake: none
# line: none
# style: type hints
import numpy as np

def loss(p: np.ndarray, y: np.ndarray, reduction: str = "mean") -> float | np.ndarray:
    """Probabilities first, labels second."""
    tiny = np.finfo(p.dtype).eps
    p = np.clip(p, tiny, 1 - tiny)
    sign = 1.0 - 2.0 * y
    each = np.log1p(np.exp(sign * (np.log(p) - np.log1p(-p))))
    return each if reduction == "none" else getattr(np, reduction)(each)
