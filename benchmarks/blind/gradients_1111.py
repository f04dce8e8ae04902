# piece: gradients
# truth: wrong
# function: gradients
# mistake: squeeze turns the gradient of a single weight into a number without a shape
# line: 12
# style: typed
import numpy as np

def gradients(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray):
    """dw has the shape of w."""
    column: np.ndarray = (1 / (1 + np.exp(-(x @ w + b))) - y)[:, np.newaxis]
    dw: np.ndarray = (x.T @ column / len(column)).squeeze()
    db: float = float(column.mean())
    return dw, db
