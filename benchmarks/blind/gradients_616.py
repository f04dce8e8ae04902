# piece: gradients
# truth: wrong
# function: logits_grad
# mistake: the derivative of the sigmoid is multiplied a second time
# line: 11
# style: typed
import numpy as np

def logits_grad(y: np.ndarray, z: np.ndarray) -> np.ndarray:
    s = np.exp(-np.logaddexp(0, -z))
    return (s - y) * s * (1 - s) / len(y)
