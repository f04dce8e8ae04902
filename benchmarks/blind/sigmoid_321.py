# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: scipy expit, typed
import numpy as np
from scipy import special

def sigmoid(x: np.ndarray) -> np.ndarray:
    """Logistic function; integers become doubles."""
    x = np.asarray(x)
    return special.expit(x if np.issubdtype(x.dtype, np.floating) else x.astype(np.float64))
