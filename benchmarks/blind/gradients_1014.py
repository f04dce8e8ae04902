# piece: gradients
# truth: wrong
# function: gradients
# mistake: the residual is squared in the bias' sum, as if it were a loss
# line: 13
# style: type hints
import numpy as np

def gradients(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> tuple[np.ndarray, float]:
    p: np.ndarray = (1 + np.tanh(0.5 * (x @ w + b))) / 2
    r: np.ndarray = p - y
    dw: np.ndarray = np.einsum("n,nd->d", r, x) / r.size
    db: float = float(np.einsum("n,n->", r, r)) / r.size
    return dw, db
